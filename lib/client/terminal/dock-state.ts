/** What the dock at the bottom looks like; kept in this tab of the browser, so that a reload finds it as it was. */
export interface DockState {
  open: boolean;
  /** Height in pixels when open. */
  height: number;
  /** Fills the page under the top bar, when open. */
  full: boolean;
  /** Session in front. */
  current: string | null;
  /** Sessions beside each other. */
  panes: readonly string[];
  /** One below the other, rather than side by side. */
  stacked: boolean;
  /** Per cent of each pane by its place, as they were left; for so many panes as there are entries. */
  shares: readonly number[];
}

const key = 'quayside-terminal-dock';
export const initialDock: DockState = {
  open: false,
  height: 320,
  full: false,
  current: null,
  panes: [],
  stacked: false,
  shares: [],
};

export function readDock(): DockState {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { ...initialDock, ...(kept as Partial<DockState>) };
  } catch {
    return initialDock;
  }
}

export function keepDock(state: DockState): void {
  sessionStorage.setItem(key, JSON.stringify(state));
}
