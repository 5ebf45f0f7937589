import '@xterm/xterm/css/xterm.css';
import { FitAddon } from '@xterm/addon-fit';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { SearchAddon } from '@xterm/addon-search';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';
import { copyText } from '@/components/ui/copy-text';
import { readTerminalSettings } from '@/lib/client/terminal/settings';
import { Answers } from './answers';
import { openAddress, webAddress } from './links';
import { monoFamily, xtermTheme } from './xterm-theme';

/** Lines that can be scrolled back to in the page. */
const scrollbackLines = 10_000;

export interface Xterm {
  terminal: Terminal;
  answers: Answers;
  search: SearchAddon;
  /** What a screen reader calls its input, and says when too much comes to be read out. */
  name(words: { input: string; tooMuchOutput: string }): void;
  /** Fits the terminal to its box and answers the size, or null while the box has none. */
  fit(): { cols: number; rows: number } | null;
}

/** What a terminal asks of what is around it. */
export interface XtermCalls {
  /** On Shift+Escape. */
  leave: () => void;
  /** On Ctrl+Shift+F, or ⌘F. */
  find: () => void;
  /** A link was pressed without Ctrl or ⌘: it is opened when that is confirmed. */
  link: (address: string) => void;
}

/** An xterm in `host`: 256 and true colour, widths of Unicode 11, links, search; font and colours as the settings say. */
export async function createXterm(host: HTMLElement, calls: XtermCalls): Promise<Xterm> {
  const { fontSize, theme } = readTerminalSettings();
  const fontFamily = monoFamily(host);
  // Measured before its font is there, a cell would have the width of another one.
  await Promise.all([
    document.fonts.load(`${fontSize}px ${fontFamily}`),
    document.fonts.load(`600 ${fontSize}px ${fontFamily}`),
  ]);
  const terminal = new Terminal({
    allowProposedApi: true,
    cursorBlink: true,
    fontFamily,
    fontSize,
    fontWeightBold: '600',
    lineHeight: 1.25,
    minimumContrastRatio: 4.5,
    scrollback: scrollbackLines,
    theme: xtermTheme(host, theme),
    linkHandler: { activate: (event, text) => follow(event, text, calls.link) },
    macOptionIsMeta: true,
  });
  const fitter = new FitAddon();
  const widths = new Unicode11Addon();
  const search = new SearchAddon({ highlightLimit: 10_000 });
  const links = new WebLinksAddon((event, text) => follow(event, text, calls.link));
  for (const addon of [fitter, widths, search, links]) terminal.loadAddon(addon);
  terminal.unicode.activeVersion = '11';
  terminal.attachCustomKeyEventHandler((event) => handleKey(terminal, event, calls));
  terminal.open(host);
  return {
    terminal,
    search,
    answers: new Answers(terminal),
    name({ input, tooMuchOutput }) {
      terminal.textarea?.setAttribute('aria-label', input);
      Terminal.strings.tooMuchOutput = tooMuchOutput;
    },
    fit() {
      const size = fitter.proposeDimensions();
      if (!size || !(size.cols >= 2 && size.rows >= 1)) return null;
      const fitted = { cols: Math.min(1000, size.cols), rows: Math.min(1000, size.rows) };
      if (fitted.cols !== terminal.cols || fitted.rows !== terminal.rows) terminal.resize(fitted.cols, fitted.rows);
      return fitted;
    },
  };
}

/** With Ctrl or ⌘ a person means to open it; else the pointer may only have been there. */
function follow(event: MouseEvent, text: string, ask: (address: string) => void): void {
  const address = webAddress(text);
  if (address === null) return;
  if (event.ctrlKey || event.metaKey) openAddress(address);
  else ask(address);
}

/** Answers whether xterm handles the key. Copy, search and leave are ours; a paste key is the browser's, which then pastes. */
function handleKey(terminal: Terminal, event: KeyboardEvent, { leave, find }: XtermCalls): boolean {
  const letter = event.key.toLowerCase();
  const command = event.metaKey || (event.ctrlKey && event.shiftKey);
  if (event.key === 'Escape' && event.shiftKey) {
    if (event.type === 'keydown') leave();
    event.preventDefault();
    return false;
  }
  if (letter === 'f' && command && !(event.metaKey && event.shiftKey)) {
    if (event.type === 'keydown') find();
    event.preventDefault();
    return false;
  }
  if (command && letter === 'c' && terminal.hasSelection()) {
    if (event.type === 'keydown') void copyText(terminal.getSelection()).then(() => terminal.focus());
    event.preventDefault();
    return false;
  }
  return !(command && (letter === 'v' || letter === 'c'));
}
