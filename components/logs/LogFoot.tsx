'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { maximumReading } from '@/lib/contract/log-bounds';
import type { LogSnapshot } from '@/lib/client/logs/snapshot';
import type { Stretch } from './LogRange';

interface LogFootProps {
  env: string;
  project: string | null;
  log: LogSnapshot;
  containers: readonly { name: string }[];
  tail: number | 'all';
  stretch: Stretch | null;
}

/** Under a log: whether it is live, how much is held, what the tint means, and the command that shows the same. */
export function LogFoot({ env, project, log, containers, tail, stretch }: LogFootProps) {
  const t = useTranslations('logs');
  const format = useFormatter();
  const { state, sources, book } = log;
  const [only] = containers;
  const which = stretch
    ? { since: stretch.since, ...(stretch.until ? { until: stretch.until } : {}) }
    : { tail: tail === 'all' ? maximumReading : tail };
  return (
    <footer className="log-f">
      <span className="log-s" role="status">
        <span className={state === 'following' ? 'log-dot on' : 'log-dot'} aria-hidden />
        {t(`state.${state}`, { count: containers.length })}
      </span>
      <span className="dim num">
        {t('held', { lines: book.lines, megabytes: format.number(book.bytes / 1e6, { maximumFractionDigits: 1 }) })}
      </span>
      {book.dropped === 'oldest' || (book.dropped && log.newer) ? (
        <span className="dim">{t(`dropped.${book.dropped}`)}</span>
      ) : null}
      {sources.length === 1 && sources[0]?.tty ? (
        <span className="dim">{t('oneStream')}</span>
      ) : (
        <span className="log-legend">
          <i aria-hidden />
          stderr
        </span>
      )}
      {project === null ? null : (
        <Link href={`/environments/${encodeURIComponent(env)}/logs?project=${encodeURIComponent(project)}`}>
          {t('ofProject', { project })}
        </Link>
      )}
      {containers.length === 1 && only ? (
        <CommandLine
          command={dockerCommand('container.logs', { name: only.name, follow: state === 'following', ...which })}
        />
      ) : null}
    </footer>
  );
}
