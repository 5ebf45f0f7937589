'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import type { ActionOutcome, Verb } from './action-store';
import { useContainerActions } from './actions-context';
import { useVerbs } from './use-verbs';

const Outcome = dynamic(() => import('./Outcome').then((module) => module.Outcome), { ssr: false });

/** What takes a verb back. */
const inverse: Partial<Record<Verb, Verb>> = { start: 'stop', stop: 'start', pause: 'unpause', unpause: 'pause' };

/** What became of the last calls. Stays until dismissed. */
export function ActionOutcomes() {
  const { store, act } = useContainerActions();
  const mine = useVerbs();
  const outcomes = useSyncExternalStore(store.subscribe, store.outcomes, store.outcomes);
  const undoOf = ({ id, verb, rows }: ActionOutcome) => {
    const back = inverse[verb];
    if (!back || rows.length === 0 || !mine.includes(back)) return undefined;
    return () => {
      store.dismiss(id);
      void act(back, rows);
    };
  };
  return (
    <div className="outcomes" role="status">
      {outcomes.map((outcome) => (
        <Outcome
          key={outcome.id}
          outcome={outcome}
          onDismiss={() => store.dismiss(outcome.id)}
          onUndo={undoOf(outcome)}
        />
      ))}
    </div>
  );
}
