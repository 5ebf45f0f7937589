import type { ITheme } from '@xterm/xterm';
import type { TerminalTheme } from '@/lib/client/terminal/settings';
import { terminalColours } from './terminal-colours';

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

/** The colours of `theme`: Quayside's own dark ones as the tokens compute inside of `host`, or a set of its own. */
export function xtermTheme(host: HTMLElement, theme: TerminalTheme): ITheme {
  const set = theme === 'page' ? (pageIsDark() ? 'dark' : 'light') : theme;
  return set === 'dark' ? fromTokens(host) : terminalColours[set];
}

function fromTokens(host: HTMLElement): ITheme {
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

/** Whether the page is dark: by the choice that <html> holds, else by the system's. */
export function pageIsDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Calls `changed` when the page turns light or dark; the answer stops it. */
export function followPage(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', changed);
    observer.disconnect();
  };
}

/** The family that `--font-mono` names, for a library that sets it by script. */
export function monoFamily(host: HTMLElement): string {
  return getComputedStyle(host).getPropertyValue('--font-mono').trim();
}
