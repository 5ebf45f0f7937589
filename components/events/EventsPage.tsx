'use client';

import { ArrowUp, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterBox } from '@/components/ui/FilterBox';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { saveText } from '@/components/ui/save-text';
import { Skeleton } from '@/components/ui/Skeleton';
import { useUrlState } from '@/components/ui/url-state';
import { useEnv } from '@/lib/client/env';
import { useEvents } from '@/lib/client/events/use-events';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { eventFilterKeys, readEventFilter, wantedOf, type EventFilterKey } from '@/lib/contract/event-filter';
import { keptEvents, rememberedByEngine } from '@/lib/contract/events';
import { EventLines } from './EventLines';
import { linesOf } from './lines';
import { suggestEvents } from './suggest-events';
import { useHeld } from './use-held';

/** What happens on the engine, newest first, as it happens. */
export function EventsPage() {
  const t = useTranslations('events');
  const env = useEnv();
  const [text, setText] = useUrlState('q');
  const [probesWord, setProbes] = useUrlState('probes');
  const { history, problem } = useEvents(env);
  const probes = probesWord === 'shown';
  // Spans of time are before now: read anew with each event.
  const filter = useMemo(() => (history ? readEventFilter(text, Date.now()) : null), [text, history]);
  const all = useMemo(() => (history && filter ? linesOf(history, filter, probes) : []), [history, filter, probes]);
  const { lines, waiting, release } = useHeld(all, `${text}\n${probesWord}`);
  const hidden = history && !probes ? history.events.filter(({ probe }) => probe).length : 0;
  const hints = useMemo(
    () =>
      Object.fromEntries(eventFilterKeys.map((key) => [key, t(`filters.${key}`)])) as Record<EventFilterKey, string>,
    [t],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestEvents(typed, caret, history?.events ?? [], hints),
    [history, hints],
  );
  const save = () => {
    const events = all.flatMap((line) => (line.kind === 'event' ? [line.event] : []));
    const rows = events.map(({ id, ...event }) =>
      JSON.stringify({ ...event, at: new Date(event.at).toISOString(), id }),
    );
    saveText(`events-${env}.ndjson`, rows.map((row) => `${row}\n`).join(''), 'application/x-ndjson');
  };
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <span className="dim">{t('lead', { kept: keptEvents, engine: rememberedByEngine })}</span>
        <div className="acts">
          <Button icon={<Download aria-hidden />} disabled={all.length === 0} onClick={save}>
            {t('download')}
          </Button>
        </div>
      </div>
      <div className="tools ev-tools">
        <FilterBox
          value={text}
          onChange={setText}
          placeholder={t('filter')}
          count={t('count', { shown: all.length, all: history?.events.length ?? 0 })}
          suggest={suggest}
        />
        <Checkbox
          checked={probes}
          onCheckedChange={(on) => setProbes(on ? 'shown' : '')}
          label={hidden > 0 ? t('probesHidden', { count: hidden }) : t('probes')}
          showLabel
        />
      </div>
      <div className="ev-c">
        <CommandLine
          command={dockerCommand('system.events', {
            since: filter?.since ?? '10m',
            ...(filter?.until ? { until: filter.until } : {}),
            types: filter ? wantedOf(filter, 'type') : [],
            actions: filter ? wantedOf(filter, 'action') : [],
          })}
        />
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {history === null ? (
        problem ? null : (
          <Skeleton width="100%" height="240px" />
        )
      ) : lines.length > 0 ? (
        <>
          {waiting > 0 ? (
            <p className="ev-new" role="status">
              <Button variant="primary" icon={<ArrowUp aria-hidden />} onClick={release}>
                {t('newer', { count: waiting })}
              </Button>
            </p>
          ) : null}
          <EventLines lines={lines} />
        </>
      ) : text === '' ? (
        <EmptyState title={t('none.title')} body={t('none.body')} />
      ) : (
        <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
          <Button onClick={() => setText('')}>{t('noMatch.clear')}</Button>
        </EmptyState>
      )}
    </>
  );
}
