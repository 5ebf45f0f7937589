import type { ApiKey, MadeKey, NewKeyRequest } from '@/lib/contract/keys';
import { api } from './api';

const base = '/api/profile/keys';

/** One's own API keys: `lib/contract/keys.ts` has the bodies. Each throws `ApiError`. */
export const keys = {
  list: (signal?: AbortSignal) => api<ApiKey[]>('GET', base, undefined, signal),
  make: (request: NewKeyRequest) => api<MadeKey>('POST', base, request),
  revoke: (id: string) => api<void>('DELETE', `${base}/${encodeURIComponent(id)}`),
};
