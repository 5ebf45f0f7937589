'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useJobsState } from '@/lib/client/jobs/context';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import type { RunForm } from '@/lib/contract/run/form';
import type { RunAnswer, RunRequest, RunStarted } from '@/lib/contract/run/request';
import { fittedSize } from '../terminal/fitted-size';
import { useToast } from '../ui/toast-context';

/** A run under way. `job` is the pull that comes first. */
export interface Submit {
  busy: boolean;
  job: Job | null;
  submit(form: RunForm): Promise<void>;
}

/**
 * Runs the form: in the foreground its terminal comes up in the dock, in the background its page. While the image is
 * pulled the job is followed, and then the same happens.
 */
export function useSubmit(onRefused: (problem: Problem) => void): Submit {
  const t = useTranslations('run');
  const env = useEnv();
  const router = useRouter();
  const toast = useToast();
  const { jobs, put } = useJobsState();
  const { focus } = useTerminals();
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState<{ jobId: string; remove: boolean } | null>(null);
  const job = jobs?.find(({ id }) => id === waiting?.jobId) ?? null;

  const arrive = useCallback(
    ({ containerId, sessionId }: Pick<RunStarted, 'containerId' | 'sessionId'>, remove: boolean) => {
      if (sessionId) focus(sessionId);
      const list = `/environments/${encodeURIComponent(env)}/containers`;
      // What removes itself may be gone by now: its page would be an error.
      router.push(remove && sessionId ? list : `${list}/${containerId}`);
    },
    [env, focus, router],
  );

  useEffect(() => {
    if (!waiting || !job || job.state === 'running') return;
    setWaiting(null);
    if (job.state === 'done' && job.result) arrive(job.result, waiting.remove);
    else if (job.error) onRefused(job.error);
  }, [waiting, job, arrive, onRefused]);

  const submit = async (form: RunForm) => {
    setSending(true);
    try {
      const seen = form.tty && !form.detach;
      const request: RunRequest = { form, terminal: seen ? await fittedSize() : { cols: 80, rows: 24 } };
      const answer = await api<RunAnswer>('POST', envPath(env, 'containers', 'run'), request);
      if (answer.job) {
        put(answer.job);
        setWaiting({ jobId: answer.job.id, remove: form.remove });
        return;
      }
      if (answer.warnings.length > 0) toast({ title: t('warnings'), body: answer.warnings.join(' ') });
      arrive(answer, form.remove);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      onRefused({
        ...error.problem,
        ...(error.problem.field ? { field: error.problem.field.replace(/^form\./, '') } : {}),
      });
    } finally {
      setSending(false);
    }
  };
  return { busy: sending || waiting !== null, job: waiting ? job : null, submit };
}
