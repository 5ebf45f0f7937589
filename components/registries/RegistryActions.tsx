'use client';

import { ArrowDown, ArrowUp, FolderSearch, Pencil, PlugZap, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Menu } from '../ui/Menu';
import { registryHref } from './names';

export type RegistryAct = 'edit' | 'test' | 'remove';

interface RegistryActionsProps {
  row: RegistryRow;
  /** Place among those that are kept, of so many; -1: it is none of them. */
  place: number;
  of: number;
  onAct: (act: RegistryAct, row: RegistryRow) => void;
  onMove: (by: 1 | -1) => void;
}

/** The menu of one registry's row. */
export function RegistryActions({ row, place, of, onAct, onMove }: RegistryActionsProps) {
  const t = useTranslations('registries.actions');
  const env = useEnv();
  const mayChange = useMay('registry.change') && row.from === 'quayside';
  const act = (what: RegistryAct) => () => onAct(what, row);
  return (
    <Menu
      label={t('of', { name: row.name || row.address })}
      items={[
        { label: t('browse'), icon: <FolderSearch aria-hidden />, href: registryHref(env, row.id) },
        { label: t('test'), icon: <PlugZap aria-hidden />, onSelect: act('test') },
        ...(mayChange
          ? ([
              { label: t('edit'), icon: <Pencil aria-hidden />, onSelect: act('edit') },
              { label: t('up'), icon: <ArrowUp aria-hidden />, disabled: place < 1, onSelect: () => onMove(-1) },
              {
                label: t('down'),
                icon: <ArrowDown aria-hidden />,
                disabled: place > of - 2,
                onSelect: () => onMove(1),
              },
              'separator',
              { label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: act('remove') },
            ] as const)
          : []),
      ]}
    />
  );
}
