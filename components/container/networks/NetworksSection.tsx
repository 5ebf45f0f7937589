'use client';

import { Plus, Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { IconButton } from '@/components/ui/IconButton';
import { useMay } from '@/lib/client/session-facts';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { networkHref } from '@/components/networks/names';
import { Section } from '../Section';

const ConnectDialog = dynamic(() => import('./ConnectDialog').then((module) => module.ConnectDialog), { ssr: false });
const DisconnectDialog = dynamic(() => import('./DisconnectDialog').then((module) => module.DisconnectDialog), {
  ssr: false,
});

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
  const close = () => setAsked(null);
  const connect =
    mayConnect && !shares ? (
      <Button variant="ghost" size="xs" icon={<Plus className="i s" aria-hidden />} onClick={() => setAsked('connect')}>
        {t('connectAsk')}
      </Button>
    ) : null;
  return (
    <Section title={t('title')} note={networks.length || undefined} end={connect}>
      {networks.length === 0 ? (
        <p className="dim">{shares ? t('mode', { mode: networkMode }) : t('none')}</p>
      ) : (
        <table className="nets">
          <thead>
            <tr>
              <th scope="col">{t('network')}</th>
              <th scope="col">{t('address')}</th>
              <th scope="col">{t('aliases')}</th>
              {mayConnect ? (
                <th scope="col" className="nets-a">
                  <span className="sr">{t('leave')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {networks.map((network) => (
              <tr key={network.name}>
                <td title={network.id}>
                  {/* One that has never started knows the name alone. */}
                  <Link className="link" href={networkHref(env, network.id || network.name)} prefetch={false}>
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
                {mayConnect ? (
                  <td className="nets-a">
                    <IconButton
                      size="xs"
                      label={t('disconnectAsk', { network: network.name })}
                      icon={<Unplug className="i s" aria-hidden />}
                      onClick={() => setAsked({ leave: network.name })}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked === 'connect' ? <ConnectDialog env={env} detail={detail} onClose={close} /> : null}
      {asked !== null && asked !== 'connect' ? (
        <DisconnectDialog env={env} detail={detail} network={asked.leave} onClose={close} />
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
