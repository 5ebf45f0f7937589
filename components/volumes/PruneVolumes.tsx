'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { useEngine } from '@/lib/client/live/hooks';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { PrunePlanned } from '../prune/PrunePlanned';

/** The API since which `docker volume prune` takes volumes without a name alone, unless it is told otherwise. */
const unnamedSince = 42;

/** What a prune of volumes would remove: those without a name, or all that nothing mounts. Mount it to open it. */
export function PruneVolumes({ env, onClose }: { env: string; onClose: () => void }) {
  const t = useTranslations('volumes.prune');
  const [all, setAll] = useState(false);
  const info = useEngine()?.info;
  const isNew = Number(info?.apiVersion.split('.')[1] ?? 0) >= unnamedSince;
  const commandOf = (names: readonly string[], whole: boolean) => {
    // An older engine has no prune of those without a name alone.
    if (!whole || (!isNew && !all)) return dockerCommand('volume.remove', { names });
    return dockerCommand('volume.prune', { all: all && isNew });
  };
  return (
    <PrunePlanned
      env={env}
      kind="volumes"
      query={all ? '?all=true' : ''}
      title={t('title')}
      body={t('body')}
      commandOf={commandOf}
      onClose={onClose}
    >
      <div>
        <Checkbox label={t('all')} showLabel checked={all} onCheckedChange={setAll} />
        <p className="help">{t(isNew ? 'newDefault' : 'oldDefault', { version: info?.version ?? '' })}</p>
      </div>
    </PrunePlanned>
  );
}
