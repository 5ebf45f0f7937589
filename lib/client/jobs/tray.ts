'use client';

import { createContext, useContext } from 'react';

/** The column of pull form and jobs at the right of any page. */
export interface Tray {
  open: boolean;
  /** What the pull box was asked to hold when it was opened. */
  reference: string;
  /** Pull it at once, as if the person had pressed the button. */
  start: boolean;
  /** Counts the openings with a reference, so that the box is filled anew by each. */
  turn: number;
  /** Opened by a page rather than a person: the focus stays where it is. */
  quiet: boolean;
}
export interface TrayState extends Tray {
  /** Opens it, maybe with a reference in the box, maybe pulling it. `quiet`: unless the person has closed it before. */
  show(options?: { reference?: string; start?: boolean; quiet?: boolean }): void;
  /** `quiet`: a page that opened it quietly is left; closes it only if nobody took it up. */
  hide(options?: { quiet?: boolean }): void;
}
export const TrayContext = createContext<TrayState | null>(null);

/** Throws outside of <JobsProvider>. */
export function useTray(): TrayState {
  const state = useContext(TrayContext);
  if (!state) throw new Error('The tray needs <JobsProvider> around it.');
  return state;
}
