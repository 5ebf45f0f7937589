import type { TerminalSize } from '@/lib/client/terminal/connection';
import { readDock } from '@/lib/client/terminal/dock-state';

const silent = { leave: () => undefined, find: () => undefined, link: () => undefined };

/** What the engine gives a terminal by itself: for one that nobody sees. */
const plain: TerminalSize = { cols: 80, rows: 24 };

/**
 * The size, in character cells, that a terminal in the dock will have, asked before it is opened: what runs in it may ask
 * for its size with its first instruction. Measured by xterm itself in a dock like the real one, which is never shown. Its
 * pane takes `share` of it, 0 to 1, of its width or, `stacked`, its height.
 */
export async function fittedSize({ share = 1, stacked = false } = {}): Promise<TerminalSize> {
  const { createXterm } = await import('./create-xterm');
  const { dock, host } = unseenDock(share, stacked);
  document.body.append(dock);
  try {
    const { terminal, fit } = await createXterm(host, silent);
    const size = fit();
    terminal.dispose();
    return size ?? plain;
  } finally {
    dock.remove();
  }
}

/** The boxes of `TerminalDock` and `TerminalView` that take room, by their classes, with nothing in them. */
function unseenDock(share: number, stacked: boolean): { dock: HTMLElement; host: HTMLElement } {
  const { height, full } = readDock();
  const dock = box('aside', `term-dock always-dark open ${full ? 'full' : ''}`);
  dock.inert = true;
  dock.style.visibility = 'hidden';
  dock.style.setProperty('--dock-room', `${height}px`);
  const terminal = box('section', 'term always-dark');
  terminal.style[stacked ? 'maxHeight' : 'maxWidth'] = `${share * 100}%`;
  const host = box('div', 'xterm-host');
  const keys = box('div', 'term-keys only-s');
  keys.append(document.createElement('button'));
  terminal.append(host, keys, box('div', 'term-foot'));
  dock.append(box('div', 'term-bar'), terminal);
  return { dock, host };
}

function box(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
