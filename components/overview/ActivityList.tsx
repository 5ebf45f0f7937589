'use client';

import { Container, HardDrive, Layers, Network } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { localZone } from '@/components/ui/local-zone';
import type { Activity } from '@/lib/contract/engine';
import { useEnv } from '@/lib/client/env';
import { useActivity, useContainers, useImages } from '@/lib/client/live/hooks';
import { sentenceOf } from './activity-sentence';

/** Lines shown at most. */
const shown = 14;

const icons = { container: Container, image: Layers, network: Network, volume: HardDrive };

/** What happened lately on the engine, in sentences, with links to what is still there. */
export function ActivityList() {
  const t = useTranslations('overview.lately');
  const told = useActivity().filter((one) => sentenceOf(one) !== null);
  return (
    <section aria-labelledby="overview-lately">
      <header className="sec">
        <h2 id="overview-lately">{t('title')}</h2>
      </header>
      {told.length === 0 ? <p className="fine">{t('nothing')}</p> : null}
      <ol className="evs">
        {told.slice(0, shown).map((one) => (
          <Line key={one.id} activity={one} />
        ))}
      </ol>
    </section>
  );
}

function Line({ activity }: { activity: Activity }) {
  const t = useTranslations('overview.activity');
  const format = useFormatter();
  const href = useHrefOf(activity);
  const sentence = sentenceOf(activity);
  if (!sentence) return null;
  const Icon = icons[activity.type];
  const name = (text: ReactNode) =>
    href ? (
      <Link className="name" href={href}>
        {text}
      </Link>
    ) : (
      <span className="past">{text}</span>
    );
  const words = { name: () => name(shortName(activity.name)), b: (text: ReactNode) => <b className="badw">{text}</b> };
  return (
    <li>
      <time className="dim num" dateTime={new Date(activity.at).toISOString()}>
        {format.dateTime(activity.at, {
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
          hourCycle: 'h23',
          timeZone: localZone(),
        })}
      </time>
      <Icon className="i s" aria-hidden />
      <span className="et">{t.rich(sentence.key, { ...words, code: sentence.exitCode ?? 0 })}</span>
    </li>
  );
}

/** An anonymous volume or an untagged image is called by 64 hex digits: twelve tell it apart, as in `docker images`. */
function shortName(name: string): string {
  return /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}$/.exec(name)?.[1] ?? name;
}

/** The page of what it happened to, while it is there. */
function useHrefOf({ type, objectId, name }: Activity): string | null {
  const env = useEnv();
  const containers = useContainers();
  const images = useImages();
  if (type === 'container' && containers?.some((row) => row.id === objectId))
    return `/environments/${env}/containers/${objectId}`;
  const image = type === 'image' ? images?.find((row) => row.id === objectId || row.tags.includes(name)) : undefined;
  return image ? `/environments/${env}/images/${encodeURIComponent(image.id)}` : null;
}
