'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { CopyButton } from '@/components/ui/CopyButton';
import { DetailHead } from '@/components/ui/DetailHead';
import { RelativeTime } from '@/components/ui/Time';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { networksHref } from '../networks/names';
import { RemoveButton } from '../removal/RemoveButton';

const RemoveNetworks = dynamic(() => import('../networks/RemoveNetworks').then((module) => module.RemoveNetworks), {
  ssr: false,
});

/** The network's name, what it is, and what can be done with it. */
export function NetworkHead({ env, detail, gone }: { env: string; detail: NetworkDetail; gone: boolean }) {
  const t = useTranslations('networks');
  const { id, name, endpoints } = detail;
  const facts = (
    <>
      <span>{detail.driver}</span>
      <span>{detail.scope}</span>
      <span>{t.rich('detail.created', { age: () => <RelativeTime at={detail.created} /> })}</span>
      <span className="idl">
        <code>{id.slice(0, 12)}</code>
        <CopyButton text={id} label={t('detail.copyId')} />
      </span>
    </>
  );
  return (
    <DetailHead title={name} facts={facts}>
      {gone || detail.builtIn ? null : (
        <RemoveButton operation="network.remove" label={t('actions.remove')} back={networksHref(env)}>
          {(onClose) => (
            <RemoveNetworks
              env={env}
              networks={[{ id, name, containers: endpoints.map((endpoint) => endpoint.id) }]}
              onClose={onClose}
            />
          )}
        </RemoveButton>
      )}
    </DetailHead>
  );
}
