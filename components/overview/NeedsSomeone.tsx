'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ContainerRow } from '@/lib/contract/containers';
import { useEnv } from '@/lib/client/env';
import { Button } from '../ui/Button';
import { Mark, type MarkKind } from '../ui/Mark';
import { RelativeTime } from '../ui/Time';
import { needingSomeone, type Attention, type Trouble } from './attention';

/** Rows shown at most; the rest is a link to the list. */
const shown = 6;

const marks: Record<Trouble, MarkKind> = {
  unhealthy: 'unhealthy',
  oom: 'failed',
  failed: 'failed',
  restarting: 'restarting',
  dead: 'dead',
};

/** The containers that need someone, each with what is wrong and the way to its logs. */
export function NeedsSomeone({ containers }: { containers: readonly ContainerRow[] }) {
  const t = useTranslations('overview.needs');
  const env = useEnv();
  const list = needingSomeone(containers);
  return (
    <section className="need" aria-labelledby="overview-needs">
      <header className="sec">
        <h2 id="overview-needs">{t('title')}</h2>
        <span className="dim num">{list.length}</span>
      </header>
      {list.length === 0 ? (
        <p className="fine">
          <Mark kind="done" />
          {containers.length === 0 ? t('noContainers') : t('nobody')}
        </p>
      ) : (
        <ul>
          {list.slice(0, shown).map((one) => (
            <Row key={one.container.id} attention={one} />
          ))}
        </ul>
      )}
      {list.length > shown ? (
        <Link className="link" href={`/environments/${env}/containers`}>
          {t('more', { count: list.length - shown })}
        </Link>
      ) : null}
    </section>
  );
}

function Row({ attention }: { attention: Attention }) {
  const t = useTranslations('overview.needs');
  const env = useEnv();
  const { container, trouble, since } = attention;
  const href = `/environments/${env}/containers/${container.id}`;
  return (
    <li>
      <Mark kind={marks[trouble]} />
      <span className="nt">
        <Link className="name" href={href}>
          {container.name}
        </Link>{' '}
        <span className="mid">{t(`trouble.${trouble}`, { code: container.exitCode ?? 0 })}</span>
      </span>
      {since ? (
        <span className="dim num">
          <RelativeTime at={since} />
        </span>
      ) : null}
      <Button size="xs" href={`${href}/logs`} aria-label={t('logsOf', { name: container.name })}>
        {t('logs')}
      </Button>
    </li>
  );
}
