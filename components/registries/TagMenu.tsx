'use client';

import { Download, Play, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { dockerHub } from '@/lib/contract/reference';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { runHref } from '../run/href';
import { CommandLine } from '../ui/CommandLine';
import { Menu } from '../ui/Menu';

interface TagMenuProps {
  row: RegistryRow;
  reference: string;
  tag: string;
  onPull: () => void;
  onDelete: (tag: string) => void;
}

/** What else can be done with a tag, under the command that pulls it. */
export function TagMenu({ row, reference, tag, onPull, onDelete }: TagMenuProps) {
  const t = useTranslations('registries.tags');
  const env = useEnv();
  const mayRun = useMay('container.create');
  // Docker Hub deletes by its own API alone.
  const mayDelete = useMay('registry.change') && row.host !== dockerHub;
  return (
    <Menu
      label={t('actions', { tag })}
      head={<CommandLine command={dockerCommand('image.pull', { reference })} />}
      items={[
        { label: t('pullBox'), icon: <Download aria-hidden />, onSelect: onPull },
        ...(mayRun
          ? [{ label: t('run'), icon: <Play aria-hidden />, href: runHref(env, { image: reference }) } as const]
          : []),
        ...(mayDelete
          ? ([
              'separator',
              { label: t('delete'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => onDelete(tag) },
            ] as const)
          : []),
      ]}
    />
  );
}
