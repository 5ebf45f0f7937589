'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/Checkbox';
import { useEngine } from '@/lib/client/live/hooks';
import { prunesUnnamedAlone } from '@/lib/contract/commands/clean-up';
import { PrunePlanned } from '../prune/PrunePlanned';

/** What a prune of volumes would remove: those without a name, or all that nothing mounts. Mount it to open it. */
export function PruneVolumes({ env, onClose }: { env: string; onClose: () => void }) {
  const t = useTranslations('volumes.prune');
  const [all, setAll] = useState(false);
  const info = useEngine()?.info;
  const isNew = prunesUnnamedAlone(info?.apiVersion ?? '');
  return (
    <PrunePlanned
      env={env}
      kind="volumes"
      scope={all ? 'unused' : 'anonymous'}
      title={t('title')}
      body={t('body')}
      onClose={onClose}
    >
      <div>
        <Checkbox label={t('all')} showLabel checked={all} onCheckedChange={setAll} />
        <p className="help">{t(isNew ? 'newDefault' : 'oldDefault', { version: info?.version ?? '' })}</p>
      </div>
    </PrunePlanned>
  );
}
