'use client';

import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { EmptyState } from '../ui/EmptyState';
import { createVolumeHref } from './names';

const plain = { name: 'data', driver: 'local', driverOpts: {}, labels: {} };

/** None at all: what one is good for. */
export function NoVolumes() {
  const t = useTranslations('volumes.empty');
  const env = useEnv();
  const mayCreate = useMay('volume.create');
  return (
    <EmptyState title={t('title')} body={t('body')}>
      {mayCreate ? (
        <Button variant="primary" href={createVolumeHref(env)}>
          {t('create')}
        </Button>
      ) : null}
      <CommandLine command={dockerCommand('volume.create', plain)} />
    </EmptyState>
  );
}
