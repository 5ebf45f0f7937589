'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConnectDialog } from '@/components/connect/ConnectDialog';
import { joinableOf } from '@/components/connect/joinable';
import { useNetworks } from '@/lib/client/live/hooks';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { NetworkRow } from '@/lib/contract/networks';

interface ConnectNetworkProps {
  env: string;
  detail: ContainerDetail;
  onClose: () => void;
}

/** Asks which network the container joins: one that it is not in. */
export function ConnectNetwork({ env, detail, onClose }: ConnectNetworkProps) {
  const t = useTranslations('container.networks');
  const joined = new Set(detail.networks.flatMap(({ id, name }) => [id, name]));
  // Those two are no networks to join: the machine's own, and none.
  const choices = (useNetworks() ?? []).filter(
    ({ id, name, driver }) => !joined.has(id) && !joined.has(name) && driver !== 'host' && driver !== 'null',
  );
  const [chosen, setChosen] = useState('');
  const network = choices.find(({ name }) => name === chosen) ?? choices[0];
  return (
    <ConnectDialog
      env={env}
      title={t('connectTitle', { name: detail.name })}
      choice={{
        label: t('network'),
        value: network?.name ?? '',
        options: choices.map((one) => ({ value: one.name, label: labelOf(one) })),
        onChange: setChosen,
      }}
      aliases={t('aliases')}
      pair={network ? { network: joinableOf(network), container: detail } : null}
      none={t('noOther')}
      onClose={onClose}
    />
  );
}

function labelOf({ name, driver, subnets }: NetworkRow): string {
  return [name, [driver, ...subnets].join(', ')].join(' – ');
}
