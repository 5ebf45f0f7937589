/** Where a key is heard: on any page, in a list, on the focused row of a kind of list, in a terminal. */
export type Place = 'anywhere' | 'list' | 'containers' | 'images' | 'terminal';

interface Shortcut {
  place: Place;
  /** As the browser names them (UI Events, `key`), with `Shift+`, `Control+Shift+` or `$mod+` (⌘ on a Mac, Ctrl elsewhere). */
  keys: readonly string[];
}

/** Every key of Quayside, once: what listens looks here, and so does the dialog that lists them. */
export const shortcuts = {
  palette: { place: 'anywhere', keys: ['$mod+k'] },
  help: { place: 'anywhere', keys: ['?'] },
  filter: { place: 'anywhere', keys: ['/'] },
  next: { place: 'list', keys: ['j', 'ArrowDown'] },
  previous: { place: 'list', keys: ['k', 'ArrowUp'] },
  pageDown: { place: 'list', keys: ['PageDown'] },
  pageUp: { place: 'list', keys: ['PageUp'] },
  first: { place: 'list', keys: ['Home'] },
  last: { place: 'list', keys: ['End'] },
  open: { place: 'list', keys: ['Enter'] },
  select: { place: 'list', keys: ['x', ' '] },
  selectTo: { place: 'list', keys: ['X', 'Shift+ '] },
  selectDown: { place: 'list', keys: ['J', 'Shift+ArrowDown'] },
  selectUp: { place: 'list', keys: ['K', 'Shift+ArrowUp'] },
  startStop: { place: 'containers', keys: ['s'] },
  restart: { place: 'containers', keys: ['r'] },
  logs: { place: 'containers', keys: ['l'] },
  terminal: { place: 'containers', keys: ['t'] },
  inspect: { place: 'containers', keys: ['i'] },
  remove: { place: 'containers', keys: ['d', 'Delete'] },
  runImage: { place: 'images', keys: ['r'] },
  removeImage: { place: 'images', keys: ['d', 'Delete'] },
  leave: { place: 'terminal', keys: ['Shift+Escape'] },
  copy: { place: 'terminal', keys: ['Control+Shift+C'] },
  find: { place: 'terminal', keys: ['Control+Shift+F'] },
  paste: { place: 'terminal', keys: ['Control+Shift+V'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;
/** The shortcuts of one place. */
export type ShortcutOf<P extends Place> = {
  [N in ShortcutName]: (typeof shortcuts)[N]['place'] extends P ? N : never;
}[ShortcutName];

export const shortcutNames = Object.keys(shortcuts) as ShortcutName[];

/** Whether a key is a character alone, which speech input and a slip of the hand type too: WCAG 2.2, 2.1.4. */
export function isLetter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** What `key` means in `place`, as `keyOf` names it. `letters`: whether characters alone count. Pure. */
export function shortcutAt<P extends Place>(place: P, key: string, letters: boolean): ShortcutOf<P> | null {
  if (!letters && isLetter(key)) return null;
  const known = shortcutNames.find((name) => {
    const shortcut: Shortcut = shortcuts[name];
    return shortcut.place === place && shortcut.keys.includes(key);
  });
  return (known ?? null) as ShortcutOf<P> | null;
}

/** A press as the table names it; null with Ctrl, Alt or ⌘, which are the browser's or a program's. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  // Shift is part of what a character is.
  return event.shiftKey && !isLetter(event.key) ? `Shift+${event.key}` : event.key;
}
