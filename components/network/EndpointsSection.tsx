'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { NetworkDetail, NetworkEndpoint } from '@/lib/contract/network/detail';
import { ConnectButton } from '../connect/ConnectButton';
import { JoinedTable } from '../connect/JoinedTable';
import { Section } from '../container/Section';
import { EndpointRow } from './EndpointRow';

const ConnectContainer = dynamic(() => import('./ConnectContainer').then((module) => module.ConnectContainer), {
  ssr: false,
});
const DisconnectDialog = dynamic(
  () => import('../connect/DisconnectDialog').then((module) => module.DisconnectDialog),
  { ssr: false },
);

interface EndpointsSectionProps {
  env: string;
  detail: NetworkDetail;
  /** It is there no more: nothing can be done. */
  gone: boolean;
  /** Of a container that does not run the engine tells no change. */
  onChanged: () => void;
}

/** The containers that are in the network, with what each is there; connect and disconnect. */
export function EndpointsSection({ env, detail, gone, onChanged }: EndpointsSectionProps) {
  const t = useTranslations('networks.detail');
  const tLeave = useTranslations('networks.leave');
  const [asked, setAsked] = useState<'connect' | NetworkEndpoint | null>(null);
  // The machine's own network, and none, are joined by no one; settings alone are no network.
  const joinable = detail.driver !== 'host' && detail.driver !== 'null' && !detail.configOnly && !detail.ingress;
  const mayConnect = useMay('network.connect') && !gone && joinable;
  const { endpoints } = detail;
  const close = () => {
    setAsked(null);
    onChanged();
  };
  return (
    <Section
      title={t('containers')}
      note={endpoints.length || undefined}
      end={mayConnect ? <ConnectButton label={t('connect')} onPress={() => setAsked('connect')} /> : null}
    >
      {endpoints.length === 0 ? (
        <p className="dim">{t('noContainers')}</p>
      ) : (
        <JoinedTable
          label={t('containers')}
          columns={[t('container'), t('state'), t('addresses'), t('mac'), t('aliases')]}
          leave={mayConnect ? t('leave') : null}
          wide
        >
          {endpoints.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              env={env}
              endpoint={endpoint}
              onLeave={mayConnect ? () => setAsked(endpoint) : null}
            />
          ))}
        </JoinedTable>
      )}
      {asked === 'connect' ? <ConnectContainer env={env} detail={detail} onClose={close} /> : null}
      {asked !== null && asked !== 'connect' ? (
        <DisconnectDialog env={env} network={detail.name} container={asked} body={tLeave('body')} onClose={close} />
      ) : null}
    </Section>
  );
}
