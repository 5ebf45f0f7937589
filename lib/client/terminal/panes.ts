/** Sessions beside each other in the dock: which, in which order, and which of them is in front. */
export interface Panes {
  current: string | null;
  panes: readonly string[];
}

/** Side by side more would hold no line of text. */
export const maximumPanes = 4;

/** The panes of sessions that are there, in their order; one of them at least, when there is a session. Pure. */
export function shownPanes({ current, panes }: Panes, sessions: readonly string[]): string[] {
  const there = panes.filter((id) => sessions.includes(id));
  const front = current !== null && sessions.includes(current) ? current : sessions[0];
  if (front === undefined) return [];
  return there.includes(front) ? there : [front];
}

/** `id` in front: where it is shown already, else in the place of what was in front. Pure. */
export function withFront({ current, panes }: Panes, id: string): Panes {
  if (panes.includes(id)) return { current: id, panes };
  const at = current === null ? -1 : panes.indexOf(current);
  return { current: id, panes: at < 0 ? [id] : panes.map((one, index) => (index === at ? id : one)) };
}

/** `id` in a pane of its own behind the one in front, which it takes the place of when there are too many. Pure. */
export function withPane({ current, panes }: Panes, id: string): Panes {
  const others = panes.filter((one) => one !== id);
  const shown = others.length > 0 ? others : current === null || current === id ? [] : [current];
  if (shown.length >= maximumPanes) return withFront({ current, panes: shown }, id);
  const at = current === null ? shown.length : shown.indexOf(current) + 1;
  return { current: id, panes: [...shown.slice(0, at), id, ...shown.slice(at)] };
}

/** Without the pane of `id`; when it was in front, its neighbour is then. Pure. */
export function withoutPane({ current, panes }: Panes, id: string): Panes {
  const at = panes.indexOf(id);
  const left = panes.filter((one) => one !== id);
  if (current !== id) return { current, panes: left };
  return { current: left[Math.min(Math.max(at, 0), left.length - 1)] ?? null, panes: left };
}
