'use client';

import { Container, HardDrive, Network } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterBox } from '@/components/ui/FilterBox';
import { localZone } from '@/components/ui/local-zone';
import { Skeleton } from '@/components/ui/Skeleton';
import { useUrlState } from '@/components/ui/url-state';
import { useContainerEvents } from '@/lib/client/watch/use-watch';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { ContainerEvent } from '@/lib/contract/watch';
import { signalName } from '../exit-reason';
import { TabPanel } from '../TabPanel';
import { useContainerPage } from '../use-container';
import { Earlier } from './Earlier';
import { sentenceOf } from './sentence';

const icons = { container: Container, network: Network, volume: HardDrive };

/** What happened to the container, newest first, as it happens. */
export function EventsTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Events env={env} detail={detail} /> : null;
}

function Events({ env, detail }: { env: string; detail: ContainerDetail }) {
  const t = useTranslations('container.events');
  const [query, setQuery] = useUrlState('q');
  const { value: events, problem } = useContainerEvents(env, detail.id);
  const wanted = query.toLowerCase();
  const shown = (events ?? []).filter((one) =>
    [one.action, one.argument ?? '', one.name ?? '', one.type].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <TabPanel
      command={dockerCommand('container.events', { name: detail.name, since: '1h' })}
      problem={problem}
      tools={
        <>
          <FilterBox value={query} onChange={setQuery} placeholder={t('find')} count={shown.length} />
          <span className="dim">{t('lead')}</span>
        </>
      }
    >
      {events === undefined ? (
        problem ? null : (
          <div className="dpage-p">
            <Skeleton width="100%" height="160px" />
          </div>
        )
      ) : events.length === 0 ? (
        <EmptyState title={t('noneTitle')} body={t('noneBody')}>
          <Earlier detail={detail} />
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="log-none">{t('noMatch')}</p>
      ) : (
        <>
          <ol className="cevs" aria-label={t('title')}>
            {shown.map((one, index) => (
              <Line key={one.id} event={one} before={shown[index - 1]} />
            ))}
          </ol>
          {wanted || events.some(({ action }) => action === 'create') ? null : <Earlier detail={detail} />}
        </>
      )}
    </TabPanel>
  );
}

/** One event. The day is told where it is another than that of the line above. */
function Line({ event, before }: { event: ContainerEvent; before: ContainerEvent | undefined }) {
  const t = useTranslations('container.events.said');
  const format = useFormatter();
  const timeZone = localZone();
  const day = (at: number) => format.dateTime(at, { dateStyle: 'full', timeZone });
  const { key, bad } = sentenceOf(event);
  const Icon = icons[event.type];
  const signal = event.signal === null ? '' : (signalName(Number(event.signal)) ?? event.signal);
  const words = {
    code: event.exitCode ?? -1,
    signal,
    action: [event.action, event.argument].filter(Boolean).join(': '),
    name: () => <code>{event.name ?? ''}</code>,
    command: () => (event.argument === null ? null : <code>{event.argument}</code>),
    b: (text: ReactNode) => <b className="badw">{text}</b>,
  };
  return (
    <>
      {!before || day(before.at) !== day(event.at) ? <li className="cev-day">{day(event.at)}</li> : null}
      <li className={bad ? 'cev bad' : 'cev'}>
        <time className="dim num" dateTime={new Date(event.at).toISOString()}>
          {format.dateTime(event.at, {
            ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
            ...{ hourCycle: 'h23', timeZone },
          })}
        </time>
        <Icon className="i s" aria-hidden />
        <span className="et">{t.rich(key as 'other', words)}</span>
        <code className="dim cev-k">{event.type === 'container' ? event.action : `${event.type} ${event.action}`}</code>
      </li>
    </>
  );
}
