import type { z } from 'zod';
import type { ChangePersonRequest, NewPersonRequest, Person, PersonSession } from '@/lib/contract/people';
import { api } from './api';

const pathOf = (...parts: string[]) => ['/api/people', ...parts.map(encodeURIComponent)].join('/');

/** The people of the installation: `lib/contract/people.ts` has the bodies. Each throws `ApiError`. */
export const people = {
  list: (signal?: AbortSignal) => api<Person[]>('GET', pathOf(), undefined, signal),
  add: (request: z.input<typeof NewPersonRequest>) => api<Person>('POST', pathOf(), request),
  change: (id: string, request: z.infer<typeof ChangePersonRequest>) => api<Person>('PATCH', pathOf(id), request),
  remove: (id: string) => api<void>('DELETE', pathOf(id)),
  sessions: (id: string, signal?: AbortSignal) =>
    api<PersonSession[]>('GET', pathOf(id, 'sessions'), undefined, signal),
  endSession: (id: string, session: string) => api<void>('DELETE', pathOf(id, 'sessions', session)),
  endSessions: (id: string) => api<void>('DELETE', pathOf(id, 'sessions')),
};
