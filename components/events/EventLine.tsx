'use client';

import {
  Box,
  ChevronDown,
  ChevronRight,
  Container,
  HardDrive,
  Layers,
  Network,
  Server,
  type LucideIcon,
} from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { localZone } from '@/components/ui/local-zone';
import { useEnv } from '@/lib/client/env';
import type { HappenedEvent } from '@/lib/contract/events';
import { hrefOf } from './href';

const icons: Readonly<Record<string, LucideIcon>> = {
  container: Container,
  image: Layers,
  network: Network,
  volume: HardDrive,
  daemon: Server,
};

interface EventLineProps {
  event: HappenedEvent;
  /** When the line above happened: the day is told where it is another. */
  before: number | undefined;
  open: boolean;
  onToggle: () => void;
}

/** One event: when, what of which thing, and unfolded everything that the engine said of it. */
export function EventLine({ event, before, open, onToggle }: EventLineProps) {
  const t = useTranslations('events');
  const format = useFormatter();
  const env = useEnv();
  const timeZone = localZone();
  const day = (at: number) => format.dateTime(at, { dateStyle: 'full', timeZone });
  const Icon = icons[event.type] ?? Box;
  const Arrow = open ? ChevronDown : ChevronRight;
  const { exitCode, image, container } = event.attributes;
  const bad = event.action === 'oom' || event.argument === 'unhealthy' || (event.action === 'die' && exitCode !== '0');
  const href = hrefOf(env, event.type, event.objectId, event.action);
  const short = event.name === event.objectId ? shortId(event.name) : event.name;
  return (
    <>
      {before === undefined || day(before) !== day(event.at) ? <p className="cev-day">{day(event.at)}</p> : null}
      <div className="ev">
        <button
          type="button"
          className="ev-x"
          aria-expanded={open}
          aria-label={t('details', { action: event.action, name: short })}
          onClick={onToggle}
        >
          <Arrow className="i s" aria-hidden />
        </button>
        <time className="dim num" dateTime={new Date(event.at).toISOString()}>
          {format.dateTime(event.at, {
            ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
            ...{ hourCycle: 'h23', timeZone },
          })}
        </time>
        <span className="ev-t dim">
          <Icon className="i s" aria-hidden />
          {event.type}
        </span>
        <b className={bad ? 'badw' : undefined}>{event.action}</b>
        <span className="ev-n clip">
          {href ? (
            <Link className="link" href={href} prefetch={false}>
              {short}
            </Link>
          ) : (
            short
          )}
          {event.argument ? <code className="dim"> {event.argument}</code> : null}
          {exitCode && event.action === 'die' ? <span className="dim"> {t('exited', { code: exitCode })}</span> : null}
          {image && image !== event.name ? <code className="dim"> {image}</code> : null}
          {container && event.type !== 'container' ? (
            <Link className="link" href={hrefOf(env, 'container', container, '') ?? ''} prefetch={false}>
              {' '}
              {shortId(container)}
            </Link>
          ) : null}
        </span>
      </div>
      {open ? <Attributes event={event} /> : null}
    </>
  );
}

function Attributes({ event }: { event: HappenedEvent }) {
  const t = useTranslations('events');
  const all = { id: event.objectId, ...event.attributes };
  return (
    <dl className="ev-a" aria-label={t('attributes')}>
      {Object.entries(all).map(([name, value]) => (
        <div key={name}>
          <dt className="dim">{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function shortId(text: string): string {
  return text.replace(/^sha256:/, '').replace(/^[0-9a-f]{64}$/, (id) => id.slice(0, 12));
}
