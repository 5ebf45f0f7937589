'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesPreview, PruneImagesRequest } from '@/lib/contract/prune-images';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useJobsState } from '@/lib/client/jobs/context';
import { useTray } from '@/lib/client/jobs/tray';
import { QueryProvider } from '@/lib/client/query';
import { useCall } from '@/lib/client/use-call';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Select } from '@/components/ui/Select';
import { PruneImagesList } from './PruneImagesList';

/** Ages offered, as `docker image prune --filter until=` takes them; the empty one is no filter. */
const ages = ['', '1h', '24h', '168h', '720h'] as const;

/** Which images a prune takes, and how many bytes at most; then it is a job. Mount it to open it. */
export function PruneImages(props: { onClose: () => void }) {
  return (
    <QueryProvider>
      <PruneImagesAsked {...props} />
    </QueryProvider>
  );
}

function PruneImagesAsked({ onClose }: { onClose: () => void }) {
  const t = useTranslations('images.prune');
  const { env, put } = useJobsState();
  const tray = useTray();
  const [what, setWhat] = useState<'dangling' | 'unused'>('dangling');
  const [until, setUntil] = useState<(typeof ages)[number]>('');
  const { run, busy, problem } = useCall();
  const all = what === 'unused';
  const query = new URLSearchParams({ all: all ? '1' : '0', ...(until ? { until } : {}) }).toString();
  const preview = useQuery({
    queryKey: ['prune-images', env, query],
    queryFn: ({ signal }) =>
      api<PruneImagesPreview>('GET', `${envPath(env, 'prune', 'images')}?${query}`, undefined, signal),
    gcTime: 0,
  });
  const images = preview.data?.images ?? [];
  const prune = async () => {
    const body: PruneImagesRequest = { all, ...(until ? { until } : {}), ids: images.map(({ id }) => id) };
    put(await api<Job>('POST', envPath(env, 'prune', 'images'), body));
    onClose();
    tray.show();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
      description={t('body')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" disabled={busy || images.length === 0} onClick={() => void run(prune)}>
            {images.length ? t('do', { count: images.length }) : t('nothingToDo')}
          </Button>
        </>
      }
    >
      <Field label={t('what')} help={t(`${what}Help`)}>
        <Select
          value={what}
          onValueChange={setWhat}
          options={(['dangling', 'unused'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <Field label={t('age')}>
        <Select
          value={until}
          onValueChange={setUntil}
          options={ages.map((age) => ({ value: age, label: t(`ages.${age || 'any'}`) }))}
        />
      </Field>
      {preview.error instanceof ApiError ? (
        <ProblemPanel problem={preview.error.problem} />
      ) : (
        <PruneImagesList preview={preview.data ?? null} />
      )}
      {images.length ? <p className="dim">{t('reckoned', { size: formatBytes(preview.data?.bytes ?? 0) })}</p> : null}
      <CommandLine command={dockerCommand('image.prune', { all, filters: until ? [`until=${until}`] : [] })} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
