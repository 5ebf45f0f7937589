import type { MirrorHealth, MirrorsChange, MirrorsView } from '@/lib/contract/mirrors/mirrors';
import { api, envPath } from './api';

/** The mirrors of one environment. Each throws `ApiError`. */
export const mirrors = {
  read: (env: string, signal?: AbortSignal) => api<MirrorsView>('GET', envPath(env, 'mirrors'), undefined, signal),
  change: (env: string, change: MirrorsChange) => api<MirrorsView>('PUT', envPath(env, 'mirrors'), change),
  check: (env: string) => api<MirrorHealth[]>('POST', envPath(env, 'mirrors', 'check')),
};
