'use client';

import { createContext, useContext } from 'react';

/** What the server told the shell beside what is live. */
export interface ShellFacts {
  /** The engine is Quayside's own private one, with images made on the spot in place of the originals. */
  standIn: boolean;
}
export const ShellContext = createContext<ShellFacts>({ standIn: false });

export function useShellFacts(): ShellFacts {
  return useContext(ShellContext);
}
