'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { ApiError } from '../api';
import type { TerminalSession } from '@/lib/contract/terminal';
import { problemOf } from './connection';
import { initialDock, type DockState } from './dock-state';
import type { Asked, OpenRequest, TerminalsState, TerminalsStore } from './store';
import { useTerminalsStore } from './TerminalProvider';

const nothing: TerminalsState = { sessions: [], dock: initialDock, asked: null, chosen: null };

export interface Terminals extends TerminalsState {
  /** Opens a session and shows it in the dock, unless `quietly`. Throws `ApiError`. */
  open(request: OpenRequest, quietly?: boolean): Promise<TerminalSession>;
  /** Ends a session and takes it off the list; answers how it ended. Throws `ApiError`. */
  close(id: string): Promise<TerminalSession>;
  /** Shows a session in the dock and puts the focus into it. */
  focus(id: string): void;
  /** Shows a session in a pane of its own beside those that are shown, and puts the focus into it. */
  focusBeside(id: string, stacked: boolean): void;
  /** The session that was chosen has the focus now. */
  tookFocus(): void;
  /** A terminal is asked for: whatever has the focus gets it back when that is closed. */
  noteOpener(): void;
  giveFocusBack(): void;
  /** Shows the form of a new terminal for a container in the dock; null puts it away. */
  ask(asked: Asked | null): void;
  setDock(change: Partial<DockState>): void;
}

/** The terminals of this environment and what can be done with them. */
export function useTerminals(): Terminals {
  const store = useTerminalsStore();
  const state = useSyncExternalStore(store?.subscribe ?? never, store?.state ?? empty, empty);
  const actions = useMemo(() => actionsOf(store), [store]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

function actionsOf(store: TerminalsStore | null) {
  const ready = () => {
    if (!store) throw new ApiError(problemOf(null));
    return store;
  };
  return {
    open: async (request: OpenRequest, quietly?: boolean) => ready().open(request, quietly),
    close: async (id: string) => ready().close(id),
    focus: (id: string) => store?.focus(id),
    focusBeside: (id: string, stacked: boolean) => store?.focusBeside(id, stacked),
    tookFocus: () => store?.tookFocus(),
    noteOpener: () => store?.noteOpener(),
    giveFocusBack: () => store?.giveFocusBack(),
    ask: (asked: Asked | null) => store?.ask(asked),
    setDock: (change: Partial<DockState>) => store?.setDock(change),
  };
}

const never = () => () => undefined;
const empty = () => nothing;
