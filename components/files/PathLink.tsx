'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useFiles } from './files-context';
import { pathHref } from './use-path';

/** A link to another path of the same container, without a visit to the server. */
export function PathLink({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  const { go } = useFiles();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(path);
  };
  return (
    <a href={pathHref(path)} className={className} onClick={open}>
      {children}
    </a>
  );
}
