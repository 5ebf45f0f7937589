import type { ITheme } from '@xterm/xterm';

/** Colours of xterm by the tokens that hold them; the sixteen ANSI colours are `--ansi-…`. */
const tokens = {
  background: '--surface-sunk',
  foreground: '--text-2',
  cursor: '--accent-mark',
  cursorAccent: '--surface-sunk',
  selectionBackground: '--accent-soft',
  black: '--ansi-black',
  red: '--ansi-red',
  green: '--ansi-green',
  yellow: '--ansi-yellow',
  blue: '--ansi-blue',
  magenta: '--ansi-magenta',
  cyan: '--ansi-cyan',
  white: '--ansi-white',
  brightBlack: '--ansi-bright-black',
  brightRed: '--ansi-bright-red',
  brightGreen: '--ansi-bright-green',
  brightYellow: '--ansi-bright-yellow',
  brightBlue: '--ansi-bright-blue',
  brightMagenta: '--ansi-bright-magenta',
  brightCyan: '--ansi-bright-cyan',
  brightWhite: '--ansi-bright-white',
} as const satisfies Partial<Record<keyof ITheme, string>>;

/** The theme of a terminal as the tokens compute inside of `host`, which is always dark. */
export function xtermTheme(host: HTMLElement): ITheme {
  const probe = document.createElement('span');
  host.append(probe);
  const entries = Object.entries(tokens).map(([name, token]) => {
    // A custom property stays unresolved; a colour that uses it does not.
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries);
}

/** The family that `--font-mono` names, for a library that sets it by script. */
export function monoFamily(host: HTMLElement): string {
  return getComputedStyle(host).getPropertyValue('--font-mono').trim();
}
