'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { copyText } from '@/components/ui/copy-text';
import { formatBytes } from '@/components/ui/format';
import { IconButton } from '@/components/ui/IconButton';
import { useToast } from '@/components/ui/toast-context';
import type { OutputStream, TerminalConnection, TerminalScreen } from '@/lib/client/terminal/connection';
import type { TerminalSession } from '@/lib/contract/terminal';
import { InputLine } from './InputLine';
import type { Segment } from './output-buffer';
import { useOutput } from './use-output';

const choices = ['all', 'stdout', 'stderr'] as const;

interface OutputScreenProps {
  session: TerminalSession;
  connection: TerminalConnection | null;
  onScreen: (screen: Pick<TerminalScreen, 'write' | 'skipped'>) => void;
  takesFocus: boolean;
  onFocused: () => void;
}

/** The output of a session without a TTY: plain text to read, select and copy, stdout and stderr told apart. */
export function OutputScreen({ session, connection, onScreen, takesFocus, onFocused }: OutputScreenProps) {
  const t = useTranslations('terminal');
  const ui = useTranslations('ui');
  const toast = useToast();
  const { screen, segments, trimmed, text } = useOutput();
  const [shown, setShown] = useState<(typeof choices)[number]>('all');
  useEffect(() => onScreen(screen), [screen, onScreen]);
  const box = useRef<HTMLPreElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    if (!takesFocus) return;
    box.current?.focus();
    onFocused();
  }, [takesFocus, onFocused]);
  useLayoutEffect(() => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  }, [segments, shown]);
  const only: OutputStream | undefined = shown === 'all' ? undefined : shown;
  const visible = only ? segments.filter((segment) => segment.stream === only) : segments;
  return (
    <div className="output">
      <div className="output-h">
        <div role="group" aria-label={t('streams')} className="output-s">
          {choices.map((choice) => (
            <button key={choice} type="button" aria-pressed={shown === choice} onClick={() => setShown(choice)}>
              {choice === 'all' ? null : <i className={choice} aria-hidden />}
              {t(`stream.${choice}`)}
            </button>
          ))}
        </div>
        <IconButton
          size="xs"
          label={t('copyOutput')}
          icon={<Copy className="i s" aria-hidden />}
          onClick={() =>
            void copyText(text(only)).then((taken) => toast({ title: taken ? ui('copied') : ui('copyFailed') }))
          }
        />
      </div>
      <pre
        ref={box}
        className="output-t"
        tabIndex={0}
        role="log"
        aria-label={t('output', { command: session.command })}
        onScroll={({ currentTarget: at }) => {
          follows.current = at.scrollHeight - at.scrollTop - at.clientHeight < 24;
        }}
      >
        {trimmed > 0 ? <span className="dim">{`${t('trimmed', { size: formatBytes(trimmed) })}\n`}</span> : null}
        {visible.length === 0 ? (
          <span className="dim">{t(session.state === 'open' ? 'noOutput' : 'noOutputAtAll')}</span>
        ) : null}
        {visible.map((segment) => (
          <OneSegment key={segment.id} segment={segment} />
        ))}
      </pre>
      {session.stdin && session.state === 'open' ? <InputLine connection={connection} /> : null}
    </div>
  );
}

const OneSegment = memo(function OneSegment({ segment }: { segment: Segment }) {
  return segment.stream === 'stderr' ? <span className="stderr">{segment.text}</span> : segment.text;
});
