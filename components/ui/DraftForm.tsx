'use client';

import type { ReactNode, RefObject } from 'react';

interface DraftFormProps {
  element: RefObject<HTMLFormElement | null>;
  className: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** The form of a draft: the page itself tells what is wrong, and no browser fills it in. */
export function DraftForm({ element, className, onSubmit, children }: DraftFormProps) {
  return (
    <form
      ref={element}
      className={className}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
