'use client';

import { useEffect, useState } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import type { Problem } from '@/lib/contract/problem';
import { duplicateOf } from '@/lib/contract/run/duplicate';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import { ProblemPanel } from '../ui/ProblemPanel';
import { FromNote } from './FromNote';
import { RunEditor } from './RunEditor';
import { RunSkeleton } from './RunSkeleton';

/** The Run form, filled with all that an existing container was asked for, under a name that is free. */
export function FromContainer({ id }: { id: string }) {
  const env = useEnv();
  const containers = useContainers();
  const [read, setRead] = useState<FormOfContainer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    api<FormOfContainer>('GET', envPath(env, 'containers', id, 'run-form'), undefined, controller.signal).then(
      setRead,
      (error: unknown) => {
        if (error instanceof ApiError) setProblem(error.problem);
        else if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [env, id]);
  if (problem)
    return (
      <div className="dpage-p">
        <ProblemPanel problem={problem} />
      </div>
    );
  if (!read || !containers) return <RunSkeleton />;
  const { form, released } = duplicateOf(read.form, new Set(containers.map(({ name }) => name)));
  return (
    <RunEditor
      prefill={{}}
      initial={{ form, note: <FromNote name={read.form.name} read={read} released={released} /> }}
    />
  );
}
