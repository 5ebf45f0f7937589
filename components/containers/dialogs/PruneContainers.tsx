'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AgeField, type Age } from '@/components/prune/AgeField';
import { PruneFrame } from '@/components/prune/PruneFrame';
import { PruneList } from '@/components/prune/PruneList';
import { PruneReport } from '@/components/prune/PruneReport';
import { PruneWaiting } from '@/components/prune/PruneWaiting';
import { usePreview } from '@/components/prune/use-preview';
import { CommandLine } from '@/components/ui/CommandLine';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Pruned, PrunePreview } from '@/lib/contract/prune';

/** What would go and how many bytes, then what went. Mount it to open it. */
export function PruneContainers({ env, onClose }: { env: string; onClose: () => void }) {
  const t = useTranslations('containers.prune');
  const [until, setUntil] = useState<Age>('');
  const [pruned, setPruned] = useState<Pruned | null>(null);
  const { run, busy, problem: failure } = useCall();
  const path = envPath(env, 'prune', 'containers');
  const { preview, problem } = usePreview<PrunePreview>(until ? `${path}?until=${until}` : path);
  const rows = preview?.containers ?? [];
  const sum = { count: rows.length, size: formatBytes(preview?.bytes ?? 0) };
  const go = async () => {
    const body = { ...(until ? { until } : {}), ids: rows.map(({ id }) => id) };
    setPruned(await api<Pruned>('POST', path, body));
  };
  return (
    <PruneFrame
      title={t('title')}
      body={t('body')}
      action={rows.length > 0 ? t('do', sum) : null}
      onPrune={() => void run(go)}
      busy={busy}
      failure={failure}
      report={
        pruned ? (
          <PruneReport
            done={t('done', {
              count: pruned.results.filter((one) => one.problem === null).length,
              size: formatBytes(pruned.bytes),
            })}
            results={pruned.results}
            named={rows}
          />
        ) : null
      }
      onClose={onClose}
    >
      <AgeField label={t('age')} wordOf={(age) => t(`ages.${age}`)} value={until} onChange={setUntil} />
      {problem ? (
        <ProblemPanel problem={problem} />
      ) : preview === null ? (
        <PruneWaiting />
      ) : rows.length === 0 ? (
        <p className="dim">{t('nothing')}</p>
      ) : (
        <>
          <p role="status">{t('goes', sum)}</p>
          <PruneList label={t('list')} rows={rows} />
        </>
      )}
      <CommandLine command={dockerCommand('container.prune', { filters: until ? [`until=${until}`] : [] })} />
    </PruneFrame>
  );
}
