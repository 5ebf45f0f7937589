'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useJobs } from '@/lib/client/jobs/hooks';
import { useToast } from '../ui/toast-context';

/** Says in a toast that a pull, a push or a prune has ended, unless the tray shows it. The jobs themselves keep every word of an error. */
export function useJobToasts(quiet: boolean): void {
  const t = useTranslations('jobs.toast');
  const jobs = useJobs();
  const toast = useToast();
  const running = useRef(new Set<string>());
  useEffect(() => {
    for (const job of jobs) {
      const ended = running.current.delete(job.id) && job.state !== 'running';
      if (job.state === 'running') running.current.add(job.id);
      if (!ended) continue;
      if (job.kind === 'container.recreate') {
        // It is said in any case: whoever began it may be on another page by now.
        if (job.state === 'done') toast({ title: t('recreated', { reference: job.subject }) });
        if (job.state === 'failed') toast({ title: t('notRecreated', { reference: job.subject }), kind: 'bad' });
        continue;
      }
      if (quiet) continue;
      if (job.kind === 'image.push') {
        if (job.state === 'done') toast({ title: t('pushed', { reference: job.subject }) });
        if (job.state === 'failed') toast({ title: t('notPushed', { reference: job.subject }), kind: 'bad' });
      }
      if (job.kind === 'image.prune' && job.state === 'done')
        toast({ title: t('pruned', { count: job.pruned?.removed ?? 0 }) });
      if (job.kind !== 'image.pull') continue;
      if (job.state === 'done') toast({ title: t('done', { reference: job.subject }) });
      if (job.state === 'failed') toast({ title: t('failed', { reference: job.subject }), kind: 'bad' });
    }
  }, [jobs, quiet, t, toast]);
}
