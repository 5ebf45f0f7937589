'use client';

import { useCallback } from 'react';
import { ApiError, envPath } from '../api';
import { useEnv } from '../env';
import type { Problem } from '@/lib/contract/problem';

/** What goes wrong before there is a job that would tell it. */
const before: readonly Problem['code'][] = [
  'forbidden',
  'unauthenticated',
  'session-ended',
  'too-many-requests',
  'not-recorded',
  'audit-unavailable',
  'bad-request',
  'invalid-reference',
];

/**
 * Sends archives to the engine, one after another, whatever becomes of the page's own parts meanwhile: each is a job that
 * tells how it fares. Answers the problem of one that did not become a job, and sends no other then.
 */
export function useSend(kind: 'load' | 'import') {
  const env = useEnv();
  return useCallback(
    async (files: readonly File[], query: Record<string, string> = {}): Promise<Problem | null> => {
      const { sendBlob } = await import('../files/send-blob');
      for (const file of files) {
        const asked = new URLSearchParams({ ...query, name: file.name });
        const path = `${envPath(env, 'images', kind)}?${asked.toString()}`;
        try {
          const { signal } = new AbortController();
          await sendBlob(path, file, { method: 'POST', signal, sent: () => undefined });
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          if (before.includes(error.problem.code)) return error.problem;
        }
      }
      return null;
    },
    [env, kind],
  );
}
