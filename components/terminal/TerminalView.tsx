'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useId, useRef, useState } from 'react';
import type { TerminalScreen } from '@/lib/client/terminal/connection';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { useTerminalView } from '@/lib/client/terminal/use-view';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { TerminalHandle } from './handle';
import type { Held } from './key-sequences';
import { OutputScreen } from './OutputScreen';
import { TerminalEnded } from './TerminalEnded';
import { TerminalFoot } from './TerminalFoot';
import { TerminalKeys } from './TerminalKeys';
import { TerminalStrip } from './TerminalStrip';

const XtermScreen = dynamic(() => import('./XtermScreen').then((module) => module.XtermScreen), {
  ssr: false,
  loading: () => <div className="xterm-host" aria-busy />,
});

const screenReaderKey = 'quayside-terminal-screen-reader';

interface TerminalViewProps {
  sessionId: string;
  /** Puts the focus into the terminal: a person has asked for it. */
  autoFocus?: boolean;
  /** "Start again" and its like opened another session in place of this one. */
  onReopened?: (id: string) => void;
}

/** One session, filling the box it is put in: its screen, what is wrong, how it ended, and its command. */
export function TerminalView({ sessionId, ...rest }: TerminalViewProps) {
  const session = useTerminals().sessions.find(({ id }) => id === sessionId);
  // Another session is another screen: nothing of the one before may stay on it.
  return session ? <OneTerminal key={sessionId} session={session} {...rest} /> : null;
}

function OneTerminal({
  session,
  autoFocus = false,
  onReopened,
}: Omit<TerminalViewProps, 'sessionId'> & { session: TerminalSession }) {
  const t = useTranslations('terminal');
  const terminals = useTerminals();
  const [screen, setScreen] = useState<Pick<TerminalScreen, 'write' | 'skipped'> | null>(null);
  const { connection, lostSince, backSince, problem } = useTerminalView(session.id, screen);
  const [held, setHeld] = useState<Held>({ control: false, alt: false });
  const [finding, setFinding] = useState(false);
  const handle = useRef<TerminalHandle | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [screenReader, setScreenReader] = useState(() => localStorage.getItem(screenReaderKey) === 'on');
  const onScreen = useCallback((made: Pick<TerminalScreen, 'write' | 'skipped'>) => setScreen(made), []);
  const { tookFocus } = terminals;
  const shared = { session, connection, onScreen, takesFocus: autoFocus, onFocused: tookFocus };
  return (
    <section
      className="term always-dark"
      aria-label={t('terminalOf', { command: session.command, name: session.containerName })}
      aria-describedby={session.tty ? hint : undefined}
    >
      <TerminalStrip lostSince={lostSince} backSince={backSince} problem={problem} />
      {session.tty ? (
        <XtermScreen
          {...shared}
          handle={handle}
          screenReader={screenReader}
          onHeld={setHeld}
          finding={finding}
          onFind={setFinding}
          onLeave={() => foot.current?.querySelector('button')?.focus()}
        />
      ) : (
        <OutputScreen {...shared} />
      )}
      {session.state === 'ended' ? (
        <TerminalEnded session={session} onReopened={onReopened ?? ((id) => terminals.focus(id))} />
      ) : null}
      {session.tty && session.state === 'open' ? <TerminalKeys handle={handle} held={held} /> : null}
      <div ref={foot}>
        <TerminalFoot
          session={session}
          screenReader={screenReader}
          finding={finding}
          onFind={session.tty ? setFinding : undefined}
          onScreenReader={(on) => {
            localStorage.setItem(screenReaderKey, on ? 'on' : 'off');
            setScreenReader(on);
          }}
        />
      </div>
      <span id={hint} className="sr">
        {t('hint')}
      </span>
    </section>
  );
}
