'use client';

import { useEffect } from 'react';
import { useJobs } from '@/lib/client/jobs/hooks';
import { keepPrefixesOf } from './prefixes';

/** Keeps the prefix of a mirror, to be offered again, when a pull through it is done. */
export function useKeptPrefixes(): void {
  const jobs = useJobs();
  useEffect(() => keepPrefixesOf(jobs.filter(({ state }) => state === 'done').map(({ id }) => id)), [jobs]);
}
