'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { formatBytes } from '@/components/ui/format';
import type { TerminalConnection, TerminalScreen } from '@/lib/client/terminal/connection';
import type { TerminalSession } from '@/lib/contract/terminal';
import { createXterm, type Xterm } from './create-xterm';
import { AskLink } from './AskLink';
import { AskPaste } from './AskPaste';
import { holdModifiers, type TerminalHandle } from './handle';
import type { Held } from './key-sequences';
import { OutputQueue } from './output-queue';
import { TerminalSearch } from './TerminalSearch';
import { useAskedPaste } from './use-asked-paste';
import { useXtermSettings } from './use-xterm-settings';

interface XtermScreenProps {
  session: TerminalSession;
  connection: TerminalConnection | null;
  /** Called once the screen can show output. */
  onScreen: (screen: Pick<TerminalScreen, 'write' | 'skipped'>) => void;
  handle: RefObject<TerminalHandle | null>;
  takesFocus: boolean;
  onFocused: () => void;
  screenReader: boolean;
  /** Ctrl and Alt of the keys row. */
  onHeld: (held: Held) => void;
  finding: boolean;
  onFind: (finding: boolean) => void;
  onLeave: () => void;
}

/** Pictures within which a new pane has its room. */
const focusTries = 60;

/** The terminal of a session that has a TTY. Loaded lazily: xterm weighs more than a page. */
export function XtermScreen(props: XtermScreenProps) {
  const { session, connection, onScreen, handle, takesFocus, onFocused, screenReader, onHeld } = props;
  const t = useTranslations('terminal');
  const host = useRef<HTMLDivElement>(null);
  const [xterm, setXterm] = useState<Xterm | null>(null);
  const words = useRef((bytes: number) => t('skipped', { size: formatBytes(bytes) }));
  const [address, setAddress] = useState<string | null>(null);
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let made: Xterm | null = null;
    void createXterm(element, {
      leave: () => now.current.onLeave(),
      find: () => now.current.onFind(true),
      link: setAddress,
    }).then((created) => {
      if (gone) return created.terminal.dispose();
      made = created;
      setXterm(created);
    });
    return () => {
      gone = true;
      made?.terminal.dispose();
    };
  }, []);

  const { paste, asked, answer } = useAskedPaste(xterm, host);
  const screen = useMemo(() => (xterm ? screenOf(xterm, words.current) : null), [xterm]);
  useEffect(() => {
    if (screen) onScreen(screen);
  }, [screen, onScreen]);

  useEffect(() => {
    if (!xterm || !screen || !connection) return;
    const { terminal, answers } = xterm;
    const type = (text: string) => {
      screen.typed(text);
      return connection.type(text);
    };
    const keys = holdModifiers(onHeld);
    handle.current = {
      send: (text) => void type(keys.apply(text)),
      press: (key) => void type(keys.press(key, terminal.modes.applicationCursorKeysMode)),
      focus: () => terminal.focus(),
      paste,
      hold: keys.hold,
    };
    const typed = terminal.onData((text) => answers.dropped || type(keys.apply(text)));
    // Mouse reports are bytes, one a character.
    const binary = terminal.onBinary((text) => connection.send(Uint8Array.from(text, (byte) => byte.charCodeAt(0))));
    return () => {
      handle.current = null;
      typed.dispose();
      binary.dispose();
    };
  }, [xterm, screen, connection, handle, onHeld, paste]);

  const refit = useSize(xterm, connection, session, host);
  useXtermSettings(xterm, host.current, refit);
  useEffect(() => {
    // Not before there is somebody who hears what is typed.
    if (!xterm || !connection || !takesFocus) return;
    let frame = 0;
    let tries = 0;
    const take = () => {
      xterm.terminal.focus();
      // A pane that has no room yet takes none: again with the next picture.
      if (document.activeElement === xterm.terminal.textarea || tries > focusTries) return onFocused();
      tries += 1;
      frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [xterm, connection, takesFocus, onFocused]);
  useEffect(() => xterm?.name({ input: t('input'), tooMuchOutput: t('tooMuchOutput') }), [xterm, t]);
  useEffect(() => {
    if (xterm) xterm.terminal.options.screenReaderMode = screenReader;
  }, [xterm, screenReader]);
  useEffect(() => {
    if (xterm) xterm.terminal.options.disableStdin = session.state === 'ended';
    if (xterm) xterm.terminal.options.cursorBlink = session.state === 'open';
  }, [xterm, session.state]);

  const closeFind = () => {
    props.onFind(false);
    xterm?.terminal.focus();
  };
  return (
    <>
      {props.finding && xterm ? <TerminalSearch search={xterm.search} onClose={closeFind} /> : null}
      <div className="xterm-host" ref={host} />
      {asked !== null ? <AskPaste text={asked} onAnswer={answer} /> : null}
      {address !== null ? <AskLink address={address} onClose={() => setAddress(null)} /> : null}
    </>
  );
}

function screenOf({ terminal, answers }: Xterm, words: (bytes: number) => string) {
  const queue = new OutputQueue(
    (output) => answers.write(output.data, output.shown, output.answers),
    // Colours and modes of what was skipped are unknown: start from none.
    (bytes) => terminal.write(`\x1b[0m\r\n\x1b[90m── ${words(bytes)} ──\x1b[0m\r\n`),
  );
  return {
    write: (data, _stream, shown, answered) => queue.write({ data, shown, answers: answered }),
    skipped: (bytes) => queue.skip(bytes),
    typed: (text: string) => queue.typed(text),
  } satisfies Pick<TerminalScreen, 'write' | 'skipped'> & Record<string, unknown>;
}

/**
 * The session has one size: that of the view which told it last, by its box or by being clicked into. The others show
 * that size in theirs.
 */
function useSize(
  xterm: Xterm | null,
  connection: TerminalConnection | null,
  session: TerminalSession,
  host: RefObject<HTMLElement | null>,
): () => void {
  const ended = session.state === 'ended';
  const take = useCallback(() => {
    const size = ended ? null : xterm?.fit();
    if (size) connection?.resize(size);
  }, [xterm, connection, ended]);
  useEffect(() => {
    const element = host.current;
    if (!xterm || !connection || !element || ended) return;
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    const input = xterm.terminal.textarea;
    input?.addEventListener('focus', take);
    return () => {
      observer.disconnect();
      input?.removeEventListener('focus', take);
    };
  }, [xterm, connection, host, ended, take]);
  const known = useRef(`${session.cols}x${session.rows}`);
  useEffect(() => {
    const now = `${session.cols}x${session.rows}`;
    // Only a change counts: at first this view tells its own.
    if (known.current === now) return;
    known.current = now;
    if (xterm && !ended) xterm.terminal.resize(session.cols, session.rows);
  }, [xterm, ended, session.cols, session.rows]);
  return take;
}
