'use client';

import { useParams } from 'next/navigation';

/** The environment that the pages of the installation show in their frame, while there is one. */
const firstEnvironment = 'local';

/** The slug of the environment whose page this is: the `[env]` of the path. Elsewhere in the shell, the first one. */
export function useEnv(): string {
  const { env } = useParams<{ env?: string }>();
  return env ?? firstEnvironment;
}
