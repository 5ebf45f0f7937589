import type { z } from 'zod';
import type { ChangePasswordRequest, Person, PersonSession } from '@/lib/contract/people';
import { api } from './api';

const base = '/api/profile';

/** One's own account: `lib/contract/people.ts` has the bodies. Each throws `ApiError`. */
export const profile = {
  read: (signal?: AbortSignal) => api<Person>('GET', base, undefined, signal),
  setEmail: (email: string | null) => api<Person>('PATCH', base, { email }),
  setPassword: (request: z.infer<typeof ChangePasswordRequest>) => api<void>('POST', `${base}/password`, request),
  sessions: (signal?: AbortSignal) => api<PersonSession[]>('GET', `${base}/sessions`, undefined, signal),
  endSession: (id: string) => api<void>('DELETE', `${base}/sessions/${encodeURIComponent(id)}`),
  endOtherSessions: () => api<void>('DELETE', `${base}/sessions`),
};
