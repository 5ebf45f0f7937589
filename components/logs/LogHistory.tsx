'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { SidePanel } from '@/components/ui/SidePanel';
import { TextInput } from '@/components/ui/TextInput';
import { useHistorySearch } from '@/lib/client/logs/use-history-search';
import type { LogSettings } from '@/lib/client/logs/settings';
import type { LogMatch } from '@/lib/contract/logs';
import { plain } from '@/lib/contract/log-plain';
import type { Stretch } from './LogRange';
import { localTime, utcTime } from './times';

interface LogHistoryProps {
  env: string;
  containers: readonly { id: string; name: string }[];
  /** Ids of those that can be read. */
  readable: string[];
  settings: LogSettings;
  query: string;
  stretch: Stretch | null;
  stream: 'all' | 'stdout' | 'stderr';
  onQuery: (query: string) => void;
  onClose: () => void;
  onJump: (line: LogMatch['line']) => void;
}

/** Searches all that the engine keeps of the logs, beyond what the page holds; each match leads to its place. */
export function LogHistory(props: LogHistoryProps) {
  const { env, containers, readable, settings, stretch, stream, onClose } = props;
  const t = useTranslations('logs.history');
  const [text, setText] = useState(props.query);
  const [search, begin, stop] = useHistorySearch();
  const running = search.state === 'running';
  const { regex, matchCase } = settings;
  const { lines, time } = search.progress;
  const at = settings.time === 'utc' ? utcTime : localTime;
  const nameOf = (source = 0) => {
    const id = search.containerIds[source];
    return containers.length > 1 ? containers.find((container) => container.id === id)?.name : undefined;
  };
  return (
    <SidePanel open onOpenChange={onClose} title={t('title')}>
      <form
        className="log-hist-f"
        onSubmit={(event) => {
          event.preventDefault();
          if (text === '') return;
          props.onQuery(text);
          begin({
            ...{ env, text, regex, matchCase },
            containerIds: readable.length > 0 ? readable : containers.map(({ id }) => id),
            ...(stream === 'all' ? {} : { stream }),
            ...(stretch?.until ? { since: stretch.since, until: stretch.until } : {}),
          });
        }}
      >
        <TextInput
          aria-label={regex ? t('regex') : t('text')}
          placeholder={regex ? t('regex') : t('text')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        {running ? (
          <Button onClick={stop}>{t('cancel')}</Button>
        ) : (
          <Button type="submit" variant="primary" disabled={text === ''}>
            {t('search')}
          </Button>
        )}
      </form>
      <p className="log-hist-s" role="status">
        {search.state === 'idle' ? t('idle') : null}
        {running ? t('running', { lines, time: time ? at(time) : '' }) : null}
        {search.state === 'ended' ? t(search.more ? 'more' : 'ended', { count: search.matches.length, lines }) : null}
        {search.state === 'cancelled' ? t('cancelled', { lines }) : null}
      </p>
      {search.problem ? <ProblemPanel problem={search.problem} /> : null}
      <ol className="log-hist" aria-label={t('matches')}>
        {search.matches.map((match, index) => (
          <li key={index}>
            <button type="button" onClick={() => props.onJump(match.line)} title={t('jump')}>
              <span className="log-hist-h">
                {nameOf(match.line.source) ? <b>{nameOf(match.line.source)}</b> : null}
                <time dateTime={match.line.time}>{at(match.line.time)}</time>
              </span>
              {match.before.map((line, place) => (
                <span key={`before ${place}`} className="dim">
                  {line || ' '}
                </span>
              ))}
              <strong>{plain(match.line.text)}</strong>
              {match.after.map((line, place) => (
                <span key={`after ${place}`} className="dim">
                  {line || ' '}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
