'use client';

import { CirclePlay, Pause, Play, RotateCw, ScrollText, Square, Trash2, X, Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { IconButton } from '@/components/ui/IconButton';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { maximumSources } from '@/lib/contract/log-bounds';
import type { Verb } from './action-store';
import { useContainerActions } from './actions-context';
import { commandOf } from './command-of';
import { isStopped } from './filter';
import { useVerbs } from './use-verbs';

const verbs = [
  { verb: 'start', Icon: Play },
  { verb: 'stop', Icon: Square },
  { verb: 'restart', Icon: RotateCw },
  { verb: 'pause', Icon: Pause },
  { verb: 'unpause', Icon: CirclePlay },
  { verb: 'kill', Icon: Zap },
] as const;

/** A pause is offered while one runs, its end while one is paused. */
function isOffered(verb: Verb, rows: readonly ContainerRow[]): boolean {
  if (verb === 'pause') return rows.some((row) => row.state === 'running');
  if (verb === 'unpause') return rows.some((row) => row.state === 'paused');
  return true;
}

/** Floats at the foot while containers are selected: what can be done to all of them, and the command that does it. */
export function BulkBar({ rows, onClear }: { rows: readonly ContainerRow[]; onClear: () => void }) {
  const t = useTranslations('containers');
  const { act, ask } = useContainerActions();
  const [looked, setLooked] = useState<Verb | null>(null);
  const mine = useVerbs();
  const env = useEnv();
  if (rows.length === 0 || mine.length === 0) return null;
  const stopped = rows.every(isStopped);
  const shown = looked ?? (stopped ? 'start' : 'stop');
  const run = (verb: Verb) => {
    if (verb === 'kill' || verb === 'remove') ask(verb, rows);
    else void act(verb, rows);
  };
  const look = (verb: Verb) => ({ onPointerEnter: () => setLooked(verb), onFocus: () => setLooked(verb) });
  const force = rows.some((row) => !isStopped(row));
  return (
    <div className="bulk-w">
      <section className="bulk" aria-label={t('bulk.label')}>
        <div className="bulk-a">
          <span className="n num" role="status">
            {t('bulk.selected', { count: rows.length })}
          </span>
          <IconButton label={t('bulk.clear')} icon={<X className="i s" aria-hidden />} onClick={onClear} />
          <span className="rule" />
          {verbs
            .filter(({ verb }) => mine.includes(verb) && isOffered(verb, rows))
            .map(({ verb, Icon }) => (
              <Button
                key={verb}
                variant="ghost"
                className={verb === shown ? 'is-hover' : undefined}
                icon={<Icon className="i" aria-hidden />}
                disabled={verb !== 'start' && verb !== 'restart' && stopped}
                onClick={() => run(verb)}
                {...look(verb)}
              >
                {t(`actions.${verb}`)}
              </Button>
            ))}
          {rows.length <= maximumSources ? (
            <Button
              variant="ghost"
              icon={<ScrollText className="i" aria-hidden />}
              href={`/environments/${encodeURIComponent(env)}/logs?containers=${rows.map((row) => row.name).join(',')}`}
            >
              {t('bulk.logs')}
            </Button>
          ) : null}
          {mine.includes('remove') ? (
            <>
              <span className="rule" />
              <Button
                variant="danger"
                className={shown === 'remove' ? 'ghost is-hover' : 'ghost'}
                icon={<Trash2 className="i" aria-hidden />}
                onClick={() => run('remove')}
                {...look('remove')}
              >
                <span className="not-s">{t('actions.remove')}</span>
                <span className="sr only-s">{t('actions.remove')}</span>
              </Button>
            </>
          ) : null}
        </div>
        <CommandLine
          command={commandOf(
            shown,
            rows.map((row) => row.name),
            { force },
          )}
        />
      </section>
    </div>
  );
}
