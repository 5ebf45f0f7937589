import type { ReactNode } from 'react';

interface ListHeadProps {
  title: string;
  /** Counts that filter; null: there is nothing to count yet. */
  tally: ReactNode;
  /** What begins here, the usual action last. */
  children: ReactNode;
}

/** The head of a list page: its title, its counts, and what begins here. */
export function ListHead({ title, tally, children }: ListHeadProps) {
  return (
    <div className="head">
      <h1>{title}</h1>
      {tally}
      <div className="acts">{children}</div>
    </div>
  );
}
