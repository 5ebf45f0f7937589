import type { ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { ProblemPanel } from './ProblemPanel';
import { Skeleton } from './Skeleton';

interface AwaitedProps {
  /** Why it cannot be told, or not anew. */
  problem: Problem | null;
  /** About how high it will be. */
  height: string;
  /** Null: not told yet. */
  children: ReactNode;
}

/** A part of a settings page that is asked for: what is in its way, its shape, or itself. */
export function Awaited({ problem, height, children }: AwaitedProps) {
  return (
    <>
      {problem ? (
        <div className="set-p">
          <ProblemPanel problem={problem} />
        </div>
      ) : null}
      {children === null && !problem ? (
        <div className="set-p">
          <Skeleton height={height} />
        </div>
      ) : (
        children
      )}
    </>
  );
}
