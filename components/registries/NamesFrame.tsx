'use client';

import type { ReactNode } from 'react';
import { ListTools } from '../ui/list/ListTools';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import type { useNames } from './use-names';

interface NamesFrameProps {
  found: ReturnType<typeof useNames>;
  text: string;
  setText: (text: string) => void;
  placeholder: string;
  /** How many of them are shown, in words. */
  count: string;
  children: ReactNode;
}

/** Names that a registry tells page by page: what is in their way, their shape, or a filter above them. */
export function NamesFrame({ found, text, setText, placeholder, count, children }: NamesFrameProps) {
  const waits = !found.done && found.names.length === 0;
  if (found.problem || waits)
    return (
      <div className="dpage-p">
        {found.problem ? <ProblemPanel problem={found.problem} /> : <Skeleton height="160px" />}
      </div>
    );
  return (
    <>
      <ListTools list={{ text, setText }} placeholder={placeholder} count={count} />
      {children}
    </>
  );
}
