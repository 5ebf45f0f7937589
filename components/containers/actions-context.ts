'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ContainerRow } from '@/lib/contract/containers';
import { isReached, type ActionStore, type Verb } from './action-store';
import type { VerbOptions } from './call-verb';

/** What is asked before it is done: a confirmation, or the new name of the one row. */
export interface Asked {
  verb: 'stop' | 'restart' | 'kill' | 'remove' | 'rename';
  rows: readonly ContainerRow[];
}

/** What the page can do to containers. `ask` opens the confirmation of what destroys; `act` does it at once. */
export interface ContainerActions {
  store: ActionStore;
  act: (verb: Verb, rows: readonly ContainerRow[], options?: VerbOptions) => Promise<void>;
  ask: (verb: Asked['verb'], rows: readonly ContainerRow[]) => void;
}

export const ActionsContext = createContext<ContainerActions | null>(null);

export function useContainerActions(): ContainerActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useContainerActions() needs <ContainerActionsProvider> around it.');
  return actions;
}

/** What is under way on one container, until its row says that it is done; renders again only when that changes. */
export function usePending(row: Pick<ContainerRow, 'id' | 'state'>): Verb | undefined {
  const { store } = useContainerActions();
  const read = () => store.pending(row.id);
  const verb = useSyncExternalStore(store.subscribe, read, read);
  return verb && !isReached(verb, row) ? verb : undefined;
}
