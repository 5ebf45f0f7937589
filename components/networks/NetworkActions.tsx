'use client';

import { Copy, FileText, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { NetworkRow } from '@/lib/contract/networks';
import { copyText } from '../ui/copy-text';
import { Menu } from '../ui/Menu';
import { networkHref } from './names';

/** The menu of one network's row. */
export function NetworkActions({
  network,
  onRemove,
}: {
  network: NetworkRow;
  onRemove: (network: NetworkRow) => void;
}) {
  const t = useTranslations('networks.actions');
  const env = useEnv();
  const mayRemove = useMay('network.remove') && !network.builtIn;
  return (
    <Menu
      label={t('more', { network: network.name })}
      items={[
        { label: t('details'), icon: <FileText aria-hidden />, href: networkHref(env, network.id) },
        { label: t('copyId'), icon: <Copy aria-hidden />, onSelect: () => void copyText(network.id) },
        ...(mayRemove
          ? [
              'separator' as const,
              { label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => onRemove(network) },
            ]
          : []),
      ]}
    />
  );
}
