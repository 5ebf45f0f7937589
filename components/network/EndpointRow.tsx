'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { CopyButton } from '@/components/ui/CopyButton';
import { StateMark } from '@/components/ui/StateMark';
import { useContainer } from '@/lib/client/live/hooks';
import type { NetworkEndpoint } from '@/lib/contract/network/detail';
import { LeaveCell } from '../connect/LeaveCell';

interface EndpointRowProps {
  env: string;
  endpoint: NetworkEndpoint;
  /** Null: one may not. */
  onLeave: (() => void) | null;
}

/** One container of a network: its addresses there, and the names by which others find it. */
export function EndpointRow({ env, endpoint, onLeave }: EndpointRowProps) {
  const t = useTranslations('networks.detail');
  const row = useContainer(endpoint.id);
  const { ipv4, ipv6, fixed, mac, aliases, gatewayPriority } = endpoint;
  return (
    <tr>
      <td>
        <Link
          className="link"
          href={`/environments/${encodeURIComponent(env)}/containers/${endpoint.id}`}
          prefetch={false}
        >
          {row?.name ?? endpoint.name}
        </Link>
      </td>
      <td>{row ? <StateMark state={row.state} health={row.health} exitCode={row.exitCode} /> : null}</td>
      <td>
        <span className="nsub">
          {[ipv4, ipv6].filter(Boolean).map((address) => (
            <span key={address} className="copied">
              <code>{address}</code>
              <CopyButton text={address} label={t('copy', { value: address })} />
            </span>
          ))}
          {!ipv4 && !ipv6 ? (
            <span className="dim">{fixed.length > 0 ? t('fixed', { address: fixed.join(', ') }) : t('notUp')}</span>
          ) : null}
          {gatewayPriority ? <span className="dim">{t('priority', { value: gatewayPriority })}</span> : null}
        </span>
      </td>
      <td>{mac ? <code>{mac}</code> : null}</td>
      <td title={aliases.join(', ')}>
        <code>{aliases.join(', ')}</code>
      </td>
      <LeaveCell label={t('leaveOne', { container: endpoint.name })} onLeave={onLeave} />
    </tr>
  );
}
