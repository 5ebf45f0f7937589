'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';

interface StartContainerProps {
  container: ContainerRow;
  children: ReactNode;
}

/** A button that starts a container, busy until the engine has done it; a refusal shows under it. */
export function StartContainer({ container, children }: StartContainerProps) {
  const env = useEnv();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await api('POST', envPath(env, 'containers', container.id, 'start'), {});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="primary" disabled={busy} aria-busy={busy || undefined} onClick={() => void act()}>
        {children}
      </Button>
      {problem ? <ProblemPanel problem={problem} /> : null}
    </>
  );
}
