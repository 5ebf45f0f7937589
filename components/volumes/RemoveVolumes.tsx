'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { api, envPath } from '@/lib/client/api';
import { useContainers } from '@/lib/client/live/hooks';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { BulkResult } from '@/lib/contract/containers';
import type { VolumeRow } from '@/lib/contract/volumes';
import { RemovalDialog } from '../removal/RemovalDialog';
import { useBulkRemoval } from '../removal/use-bulk-removal';
import { shownName } from './names';

interface RemoveVolumesProps {
  env: string;
  volumes: readonly Pick<VolumeRow, 'name' | 'containers'>[];
  /** `removed`: all of them are gone. */
  onClose: (removed: boolean) => void;
}

/** Asks before volumes and the data in them go, says who mounts them, and what became of each. Mount it to open it. */
export function RemoveVolumes({ env, volumes, onClose }: RemoveVolumesProps) {
  const t = useTranslations('volumes.remove');
  const [force, setForce] = useState(false);
  const names = volumes.map(({ name }) => name);
  const removal = useBulkRemoval(
    () => api<BulkResult[]>('POST', envPath(env, 'bulk', 'volumes', 'remove'), { names, force }),
    () => onClose(true),
  );
  const count = volumes.length;
  return (
    <RemovalDialog
      removal={removal}
      things={volumes.map(({ name, containers }) => ({ id: name, name, users: <Mounting ids={containers} /> }))}
      title={t('title', { count, volume: shownName(names[0] ?? '') })}
      word={(key) => t(key, { count })}
      onClose={() => onClose(false)}
    >
      <Checkbox label={t('force')} showLabel checked={force} onCheckedChange={setForce} />
      <CommandLine command={dockerCommand('volume.remove', { names, force })} />
    </RemovalDialog>
  );
}

/** Who mounts a volume, running or not, is in the way of its removal. */
function Mounting({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('volumes.remove');
  const users = useContainers()?.filter(({ id }) => ids.includes(id)) ?? [];
  if (users.length === 0) return null;
  return <p className="rml-u">{t('inTheWay', { names: users.map(({ name }) => name).join(', ') })}</p>;
}
