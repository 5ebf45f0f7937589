'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { useToast } from '@/components/ui/toast-context';
import { ApiError } from '@/lib/client/api';
import { containerCalls } from '@/lib/client/containers';
import { useJobsState } from '@/lib/client/jobs/context';
import { recreateCalls } from '@/lib/client/recreate';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import { updateOf } from '@/lib/contract/recreate/form-changes';
import type { RunForm } from '@/lib/contract/run/form';

/** An edit under way. `job`: of a recreation, which goes on without this page. */
interface Edit {
  busy: boolean;
  job: Job | null;
  /** Changes in the container that is there what the engine can. */
  apply(form: RunForm): Promise<void>;
  /** Begins the job that puts a new one in its place. */
  recreate(form: RunForm): Promise<void>;
}

/** Sends an edit, and goes to the container's page when it is done. What is refused is told to `onRefused`. */
export function useEdit(parts: {
  env: string;
  id: string;
  before: RunForm;
  onRefused: (problem: Problem) => void;
}): Edit {
  const { env, id, before, onRefused } = parts;
  const t = useTranslations('recreate');
  const router = useRouter();
  const toast = useToast();
  const { jobs, put } = useJobsState();
  const [sending, setSending] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = jobs?.find((one) => one.id === jobId) ?? null;
  const page = (of: string) => `/environments/${encodeURIComponent(env)}/containers/${of}`;
  const arrived = job?.state === 'done' ? job.result?.containerId : undefined;
  const failed = job?.state === 'failed' ? job.error : null;

  useEffect(() => {
    if (arrived) router.push(`/environments/${encodeURIComponent(env)}/containers/${arrived}`);
  }, [arrived, env, router]);
  useEffect(() => {
    if (failed) onRefused(failed);
  }, [failed, onRefused]);

  const send = async (call: () => Promise<void>) => {
    setSending(true);
    try {
      await call();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { field, ...problem } = error.problem;
      onRefused({ ...problem, ...(field ? { field: field.replace(/^form\./, '') } : {}) });
    } finally {
      setSending(false);
    }
  };
  return {
    busy: sending || job?.state === 'running',
    job,
    apply: (form) =>
      send(async () => {
        const update = updateOf(before, form);
        const { warnings } = update ? await recreateCalls(env, id).update(update) : { warnings: [] };
        if (form.name !== before.name) await containerCalls(env, id).rename(form.name);
        toast({
          title: t('edit.applied', { name: form.name }),
          ...(warnings.length > 0 ? { body: warnings.join(' ') } : {}),
        });
        router.push(page(id));
      }),
    recreate: (form) =>
      send(async () => {
        const begun = await recreateCalls(env, id).recreate({ form, pull: false });
        put(begun);
        setJobId(begun.id);
      }),
  };
}
