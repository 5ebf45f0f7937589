'use client';

import { useParams } from 'next/navigation';

/** The slug of the environment whose page this is: the `[env]` of the path. */
export function useEnv(): string {
  const { env } = useParams<{ env?: string }>();
  if (!env) throw new Error('useEnv() is for pages under /environments/[env].');
  return env;
}
