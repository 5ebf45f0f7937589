'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ActionStore, Verb } from './action-store';
import type { VerbOptions } from './call-verb';

/** What the page can do to containers. `ask` opens the confirmation of what destroys; `act` does it at once. */
export interface ContainerActions {
  store: ActionStore;
  act: (verb: Verb, rows: readonly ContainerRow[], options?: VerbOptions) => Promise<void>;
  ask: (verb: 'stop' | 'kill' | 'remove', rows: readonly ContainerRow[]) => void;
}

export const ActionsContext = createContext<ContainerActions | null>(null);

export function useContainerActions(): ContainerActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useContainerActions() needs <ContainerActionsProvider> around it.');
  return actions;
}

/** What is under way on one container; renders again only when that changes. */
export function usePending(id: string): Verb | undefined {
  const { store } = useContainerActions();
  const read = () => store.pending(id);
  return useSyncExternalStore(store.subscribe, read, read);
}
