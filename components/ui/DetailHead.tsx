import type { ReactNode } from 'react';

interface DetailHeadProps {
  title: ReactNode;
  /** The whole name, where the title is a part of it. */
  whole?: string;
  /** What it is, in short words under the title. */
  facts: ReactNode;
  /** What can be done with it; null: nothing can. */
  children: ReactNode;
}

/** The head of a detail page: the thing's name, what it is, and what can be done with it. */
export function DetailHead({ title, whole, facts, children }: DetailHeadProps) {
  return (
    <header className="dhead">
      <div className="min-w-0 flex-1">
        <h1 title={whole}>{title}</h1>
        <p className="dmeta num">{facts}</p>
      </div>
      {children ? <div className="acts">{children}</div> : null}
    </header>
  );
}
