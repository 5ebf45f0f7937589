'use client';

import { useTranslations } from 'next-intl';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { ProgressBar } from '@/components/ui/ProgressBar';
import type { Job } from '@/lib/contract/jobs';

/** The pull of the tutorial, in one bar; the engine's own words when it failed. */
export function PullProgress({ job }: { job: Job }) {
  const t = useTranslations('overview.tutorial');
  if (job.error) return <ProblemPanel problem={job.error} />;
  if (job.state !== 'running' || !job.progress) return null;
  const { downloaded, total, layers } = job.progress;
  const extracted = layers.reduce((sum, layer) => sum + layer.extracted, 0);
  return (
    <div className="mt-3">
      <ProgressBar
        label={t('pulling', { reference: job.subject })}
        value={total ? downloaded / total : null}
        done={total ? Math.min(extracted, downloaded) / total : 0}
      />
    </div>
  );
}
