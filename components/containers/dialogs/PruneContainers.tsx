'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Select } from '@/components/ui/Select';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Pruned, PrunePreview } from '@/lib/contract/prune';
import { PruneList } from './PruneList';

/** Ages offered, as `docker container prune --filter until=` takes them; the empty one is no filter. */
const ages = ['', '1h', '24h', '168h', '720h'] as const;
type Age = (typeof ages)[number];

/** What would go and how many bytes, then what went. Mount it to open it. */
export function PruneContainers({ env, onClose }: { env: string; onClose: () => void }) {
  const t = useTranslations('containers.prune');
  const [until, setUntil] = useState<Age>('');
  const [preview, setPreview] = useState<PrunePreview | null>(null);
  const [pruned, setPruned] = useState<Pruned | null>(null);
  const { run, problem } = useCall();
  const { run: prune, busy, problem: failure } = useCall();
  const query = until ? `?until=${until}` : '';
  useEffect(() => {
    const abort = new AbortController();
    const look = async () =>
      setPreview(
        await api<PrunePreview>('GET', `${envPath(env, 'prune', 'containers')}${query}`, undefined, abort.signal),
      );
    void run(() =>
      look().catch((error: unknown) => (abort.signal.aborted ? undefined : Promise.reject(error as Error))),
    );
    return () => abort.abort();
  }, [env, query, run]);
  const count = preview?.containers.length ?? 0;
  const go = async () => {
    const body = { ...(until ? { until } : {}), ids: preview?.containers.map(({ id }) => id) ?? [] };
    setPruned(await api<Pruned>('POST', envPath(env, 'prune', 'containers'), body));
  };
  const filters = until ? [`until=${until}`] : [];
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
      description={t('body')}
      footer={
        pruned ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              variant="danger"
              disabled={busy || count === 0}
              aria-busy={busy || undefined}
              onClick={() => void prune(go)}
            >
              {count > 0 ? t('do', { count, size: formatBytes(preview?.bytes ?? 0) }) : t('nothingToDo')}
            </Button>
          </>
        )
      }
    >
      {pruned ? (
        <PrunedReport pruned={pruned} preview={preview} />
      ) : (
        <>
          <Field label={t('age')}>
            <Select
              value={until}
              onValueChange={(age) => {
                setPreview(null);
                setUntil(age);
              }}
              options={ages.map((age) => ({ value: age, label: t(`ages.${age || 'any'}`) }))}
            />
          </Field>
          {problem ? <ProblemPanel problem={problem} /> : <PruneList preview={preview} />}
          <CommandLine command={dockerCommand('container.prune', { filters })} />
        </>
      )}
      {failure ? <ProblemPanel problem={failure} /> : null}
    </Dialog>
  );
}

function PrunedReport({ pruned, preview }: { pruned: Pruned; preview: PrunePreview | null }) {
  const t = useTranslations('containers.prune');
  const names = new Map(preview?.containers.map(({ id, name }) => [id, name]));
  const failed = pruned.results.flatMap(({ id, problem }) => (problem ? [{ name: names.get(id) ?? id, problem }] : []));
  const count = pruned.results.length - failed.length;
  return (
    <>
      <p role="status">{t('done', { count, size: formatBytes(pruned.bytes) })}</p>
      {failed.map(({ name, problem }) => (
        <div key={name}>
          <b>{name}</b>
          <ProblemPanel problem={problem} />
        </div>
      ))}
    </>
  );
}
