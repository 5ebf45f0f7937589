'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { ConnectButton } from '@/components/connect/ConnectButton';
import { JoinedTable } from '@/components/connect/JoinedTable';
import { LeaveCell } from '@/components/connect/LeaveCell';
import { CopyButton } from '@/components/ui/CopyButton';
import { useNetworks } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { networkHref } from '@/components/networks/names';
import { Section } from '../Section';
import { Parting } from './Parting';

const ConnectNetwork = dynamic(() => import('./ConnectNetwork').then((module) => module.ConnectNetwork), {
  ssr: false,
});
const DisconnectDialog = dynamic(
  () => import('@/components/connect/DisconnectDialog').then((module) => module.DisconnectDialog),
  { ssr: false },
);

interface NetworksSectionProps {
  env: string;
  detail: ContainerDetail;
  /** It is there no more: nothing can be done. */
  gone: boolean;
}

/** The networks that it is joined to, with its addresses and the names by which others find it there; join and leave. */
export function NetworksSection({ env, detail, gone }: NetworksSectionProps) {
  const t = useTranslations('container.networks');
  const [asked, setAsked] = useState<'connect' | { leave: string } | null>(null);
  const mayConnect = useMay('network.connect') && !gone;
  const { networks, networkMode } = detail;
  // Of the host or of another container: it has no network stack of its own to be joined to anything.
  const shares = networkMode === 'host' || networkMode.startsWith('container:');
  const known = useNetworks();
  // One that has never started knows the name alone.
  const idOf = ({ id, name }: (typeof networks)[number]) => id || (known?.find((one) => one.name === name)?.id ?? name);
  const close = () => setAsked(null);
  return (
    <Section
      title={t('title')}
      note={networks.length || undefined}
      end={mayConnect && !shares ? <ConnectButton label={t('connectAsk')} onPress={() => setAsked('connect')} /> : null}
    >
      {networks.length === 0 ? (
        <p className="dim">{shares ? t('mode', { mode: networkMode }) : t('none')}</p>
      ) : (
        <JoinedTable
          label={t('title')}
          columns={[t('network'), t('address'), t('aliases')]}
          leave={mayConnect ? t('leave') : null}
        >
          {networks.map((network) => (
            <tr key={network.name}>
              <td title={network.id}>
                <Link className="link" href={networkHref(env, idOf(network))} prefetch={false}>
                  {network.name}
                </Link>
              </td>
              <td>
                <Address value={network.address} />
                <Address value={network.address6} />
                {network.address || network.address6 ? null : <span className="dim">{t('noAddress')}</span>}
              </td>
              <td title={network.aliases.join(', ')}>
                <code>{network.aliases.join(', ')}</code>
              </td>
              <LeaveCell
                label={t('disconnectAsk', { network: network.name })}
                onLeave={mayConnect ? () => setAsked({ leave: network.name }) : null}
              />
            </tr>
          ))}
        </JoinedTable>
      )}
      {asked === 'connect' ? <ConnectNetwork env={env} detail={detail} onClose={close} /> : null}
      {asked !== null && asked !== 'connect' ? (
        <DisconnectDialog
          env={env}
          network={asked.leave}
          container={detail}
          body={<Parting detail={detail} />}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}

function Address({ value }: { value: string }) {
  const t = useTranslations('container');
  if (!value) return null;
  return (
    <span className="copied">
      <code>{value}</code>
      <CopyButton text={value} label={t('copyValue', { value })} />
    </span>
  );
}
