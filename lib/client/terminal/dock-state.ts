/** What the dock at the bottom looks like; kept in this tab of the browser, so that a reload finds it as it was. */
export interface DockState {
  open: boolean;
  /** Height in pixels when open. */
  height: number;
  /** Session in front. */
  current: string | null;
}

const key = 'quayside-terminal-dock';
const initial: DockState = { open: false, height: 320, current: null };

export function readDock(): DockState {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { ...initial, ...(kept as Partial<DockState>) };
  } catch {
    return initial;
  }
}

export function keepDock(state: DockState): void {
  sessionStorage.setItem(key, JSON.stringify(state));
}
