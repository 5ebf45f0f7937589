'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import type { NetworkRow } from '@/lib/contract/networks';
import { networkHref } from './names';

/** Name of a network, and under it its short id and what is special about it. */
export function NetworkCell({ network }: { network: NetworkRow }) {
  const t = useTranslations('networks.marks');
  const env = useEnv();
  const marks = (['builtIn', 'internal', 'ingress', 'configOnly', 'attachable'] as const).filter((key) => network[key]);
  return (
    <span className="two">
      <Link className="iname" href={networkHref(env, network.id)} prefetch={false}>
        {network.name}
      </Link>
      <span className="sub">
        <code>{network.id.slice(0, 12)}</code>
        {network.project ? <span className="clip">{t('project', { project: network.project })}</span> : null}
        {marks.map((key) => (
          <span key={key} className="clip">
            {t(key)}
          </span>
        ))}
      </span>
    </span>
  );
}
