'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { useMay } from '@/lib/client/session-facts';
import type { NetworkDetail, NetworkEndpoint } from '@/lib/contract/network/detail';
import { Section } from '../container/Section';
import { EndpointRow } from './EndpointRow';

const ConnectContainer = dynamic(() => import('./ConnectContainer').then((module) => module.ConnectContainer), {
  ssr: false,
});
const LeaveNetwork = dynamic(() => import('./LeaveNetwork').then((module) => module.LeaveNetwork), { ssr: false });

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
      end={
        mayConnect ? (
          <Button
            variant="ghost"
            size="xs"
            icon={<Plus className="i s" aria-hidden />}
            onClick={() => setAsked('connect')}
          >
            {t('connect')}
          </Button>
        ) : null
      }
    >
      {endpoints.length === 0 ? (
        <p className="dim">{t('noContainers')}</p>
      ) : (
        <div className="nets-w">
          <table className="nets nets-c">
            <thead>
              <tr>
                <th scope="col">{t('container')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('addresses')}</th>
                <th scope="col">{t('mac')}</th>
                <th scope="col">{t('aliases')}</th>
                {mayConnect ? (
                  <th scope="col" className="nets-a">
                    <span className="sr">{t('leave')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {endpoints.map((endpoint) => (
                <EndpointRow
                  key={endpoint.id}
                  env={env}
                  endpoint={endpoint}
                  onLeave={mayConnect ? () => setAsked(endpoint) : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked === 'connect' ? <ConnectContainer env={env} detail={detail} onClose={close} /> : null}
      {asked !== null && asked !== 'connect' ? (
        <LeaveNetwork env={env} network={detail.name} container={asked} onClose={close} />
      ) : null}
    </Section>
  );
}
