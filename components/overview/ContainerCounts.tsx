'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ContainerRow } from '@/lib/contract/containers';
import { useEnv } from '@/lib/client/env';
import { Mark } from '../ui/Mark';
import type { StateKind } from '../ui/state-kind';
import { countStates } from './counts';

/** The colour of each state in the stacked bar: a class of overview.css. */
const inks: Record<StateKind, string> = {
  healthy: 'c-ok',
  running: 'c-ok',
  starting: 'c-busy',
  unhealthy: 'c-bad',
  restarting: 'c-warn',
  paused: 'c-warn',
  exited: 'c-idle',
  failed: 'c-bad',
  created: 'c-idle',
  removing: 'c-busy',
  dead: 'c-bad',
};

/** Containers by state: a bar, and under it each state with its mark, figure and word. */
export function ContainerCounts({ containers }: { containers: readonly ContainerRow[] }) {
  const t = useTranslations('overview.counts');
  const tState = useTranslations('ui.state');
  const href = `/environments/${useEnv()}/containers`;
  const counts = countStates(containers);
  return (
    <>
      <h2 className="tot1" id="overview-counts">
        <Link href={href}>
          {t.rich('containers', { count: containers.length, b: (text) => <b className="num">{text}</b> })}
        </Link>
      </h2>
      <div className="stack thin" aria-hidden>
        {counts.map(({ kind, count }) => (
          <i key={kind} className={inks[kind]} style={{ width: `${(100 * count) / containers.length}%` }} />
        ))}
      </div>
      <ul className="words2">
        {counts.map(({ kind, count }) => (
          <li key={kind}>
            <Mark kind={kind} />
            <b className="num">{count}</b>
            {kind === 'failed' ? t('failed') : tState(kind)}
          </li>
        ))}
      </ul>
    </>
  );
}
