'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesPreview, PruneImagesRequest } from '@/lib/contract/prune-images';
import { api, envPath } from '@/lib/client/api';
import { useJobsState } from '@/lib/client/jobs/context';
import { useTray } from '@/lib/client/jobs/tray';
import { useCall } from '@/lib/client/use-call';
import { AgeField, type Age } from '@/components/prune/AgeField';
import { PruneFrame } from '@/components/prune/PruneFrame';
import { PruneList } from '@/components/prune/PruneList';
import { PruneWaiting } from '@/components/prune/PruneWaiting';
import { usePreview } from '@/components/prune/use-preview';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Select } from '@/components/ui/Select';
import { imageTitle } from '../names';

/** Which images a prune takes, and how many bytes at most; then it is a job. Mount it to open it. */
export function PruneImages({ onClose }: { onClose: () => void }) {
  const t = useTranslations('images.prune');
  const { env, put } = useJobsState();
  const tray = useTray();
  const [what, setWhat] = useState<'dangling' | 'unused'>('dangling');
  const [until, setUntil] = useState<Age>('');
  const { run, busy, problem: failure } = useCall();
  const all = what === 'unused';
  const path = envPath(env, 'prune', 'images');
  const query = new URLSearchParams({ all: all ? '1' : '0', ...(until ? { until } : {}) }).toString();
  const { preview, problem } = usePreview<PruneImagesPreview>(`${path}?${query}`);
  const images = preview?.images ?? [];
  const [count, size] = [images.length, formatBytes(preview?.bytes ?? 0)];
  const prune = async () => {
    const body: PruneImagesRequest = { all, ...(until ? { until } : {}), ids: images.map(({ id }) => id) };
    put(await api<Job>('POST', path, body));
    onClose();
    tray.show();
  };
  return (
    <PruneFrame
      title={t('title')}
      body={t('body')}
      action={count > 0 ? t('do', { count }) : null}
      onPrune={() => void run(prune)}
      busy={busy}
      failure={failure}
      report={null}
      onClose={onClose}
    >
      <Field label={t('what')} help={t(`${what}Help`)}>
        <Select
          value={what}
          onValueChange={setWhat}
          options={(['dangling', 'unused'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <AgeField label={t('age')} wordOf={(age) => t(`ages.${age}`)} value={until} onChange={setUntil} />
      {problem ? (
        <ProblemPanel problem={problem} />
      ) : preview === null ? (
        <PruneWaiting />
      ) : count === 0 ? (
        <p className="dim">{t('nothing')}</p>
      ) : (
        <>
          <p role="status">{t('goes', { count, size })}</p>
          <PruneList
            label={t('list')}
            rows={images.map((image) => ({
              id: image.id,
              name: image.tags.length > 0 ? image.tags.join(', ') : imageTitle(image),
              bytes: image.size,
            }))}
          />
          <p className="dim">{t('reckoned', { size })}</p>
        </>
      )}
      <CommandLine command={dockerCommand('image.prune', { all, filters: until ? [`until=${until}`] : [] })} />
    </PruneFrame>
  );
}
