'use client';

import { useCallback, useEffect, useState } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerLabels } from '@/lib/contract/sizes';
import type { LabelsOf } from '../filter';

type Known = ReadonlyMap<string, ContainerLabels['labels']>;
const nothing: Known = new Map();

/** Containers that come one after the other are asked about together. Milliseconds. */
const gatherMs = 300;

/** The labels of the containers, read while they are `wanted`: a container keeps its own for life, so only new ones are asked about. */
export function useLabels(env: string, rows: readonly ContainerRow[], wanted: boolean): LabelsOf {
  const [known, setKnown] = useState(nothing);
  const missing = wanted && rows.some(({ id }) => !known.has(id));
  useEffect(() => {
    if (!missing) return;
    const abort = new AbortController();
    const read = async () => {
      const answer = await api<ContainerLabels[]>('GET', envPath(env, 'labels', 'containers'), undefined, abort.signal);
      setKnown(new Map(answer.map(({ id, labels }) => [id, labels])));
    };
    // While the engine is away the page says so, and the next change of a row asks again.
    const quietly = (error: unknown) => {
      if (!abort.signal.aborted && !(error instanceof ApiError)) throw error;
    };
    const timer = setTimeout(() => void read().catch(quietly), known.size === 0 ? 0 : gatherMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [env, missing, rows, known]);
  return useCallback((id) => known.get(id), [known]);
}
