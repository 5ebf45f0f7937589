import type { ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { ProblemPanel } from './ProblemPanel';
import { Skeleton } from './Skeleton';

interface DetailFrameProps {
  /** How the sections are laid out. */
  className?: string;
  /** As in the address: the page's heading until it is known what the thing is. */
  name: string;
  /** Why it cannot be told, or not anew. */
  problem: Problem | null;
  /** What is said of a thing that is there no more; null: it is there. */
  gone: string | null;
  /** Null: not told yet. */
  head: ReactNode;
  children: ReactNode;
}

/** The page of one thing: its head and its sections, or what is in the way of them. */
export function DetailFrame({ className = 'ndet', name, problem, gone, head, children }: DetailFrameProps) {
  if (head === null)
    return (
      <div className={className} aria-busy={!problem}>
        <h1 className="sr">{name}</h1>
        {problem ? <ProblemPanel problem={problem} /> : <Skeleton width="40%" height="28px" />}
      </div>
    );
  return (
    <>
      {gone === null ? null : <p className="banner warn">{gone}</p>}
      {head}
      <div className={className}>
        {problem && gone === null ? <ProblemPanel problem={problem} /> : null}
        {children}
      </div>
    </>
  );
}
