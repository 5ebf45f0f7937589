'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useContainers } from '@/lib/client/live/hooks';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { ConnectDialog } from '../connect/ConnectDialog';

interface ConnectContainerProps {
  env: string;
  detail: NetworkDetail;
  onClose: () => void;
}

/** Asks which container joins the network. */
export function ConnectContainer({ env, detail, onClose }: ConnectContainerProps) {
  const t = useTranslations('networks');
  const inside = new Set(detail.endpoints.map(({ id }) => id));
  // The host's network is left by none; one without a network can join no other.
  const choices = (useContainers() ?? []).filter(
    ({ id, networks }) => !inside.has(id) && !networks.includes('host') && !networks.includes('none'),
  );
  const [chosen, setChosen] = useState('');
  const container = choices.find(({ id }) => id === chosen) ?? choices[0];
  return (
    <ConnectDialog
      env={env}
      title={t('join.title', { network: detail.name })}
      choice={{
        label: t('join.container'),
        value: container?.id ?? '',
        options: choices.map(({ id, name }) => ({ value: id, label: name })),
        onChange: setChosen,
      }}
      aliases={t('detail.aliases')}
      pair={container ? { network: detail, container } : null}
      none={t('join.none')}
      onClose={onClose}
    />
  );
}
