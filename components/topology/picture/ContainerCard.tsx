'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useContext } from 'react';
import { containerHref } from '@/components/containers/href';
import { publishedPorts } from '@/components/containers/published-ports';
import { StateMark } from '@/components/ui/StateMark';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { PointedContext, usePointing } from './pointed-context';

/** A container: its name, which leads to its page, its state by mark and word, its published ports. */
export function ContainerCard({ row, at }: { row: ContainerRow; at: { x: number; y: number } }) {
  const t = useTranslations('topology');
  const env = useEnv();
  const { related } = useContext(PointedContext);
  const pointing = usePointing({ kind: 'container', id: row.id });
  const ports = publishedPorts(row.ports, '');
  const prefix = row.project && row.name.startsWith(`${row.project}-`) ? `${row.project}-` : '';
  const addresses = row.networks.map((name, index) => [name, row.addresses[index]].filter(Boolean).join(' '));
  return (
    <li
      className={related && !related.containers.has(row.id) ? 'tpc off' : 'tpc'}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      {...pointing}
    >
      <Link
        className="name clip nopan"
        href={containerHref(env, row.id)}
        prefetch={false}
        aria-label={row.name}
        title={[row.name, row.image, ...addresses].join('\n')}
      >
        {row.name.slice(prefix.length)}
      </Link>
      <span className="tpc-b">
        <StateMark state={row.state} health={row.health} exitCode={row.exitCode} />
        {ports.length ? (
          <span className="dim num clip" title={ports.map(({ host }) => host).join(', ')}>
            {t('publishes', { ports: ports.map(({ host }) => host.split(':').pop()).join(', ') })}
          </span>
        ) : null}
      </span>
    </li>
  );
}
