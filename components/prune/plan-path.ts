import { envPath } from '@/lib/client/api';
import type { CleanUpScope } from '@/lib/contract/commands/clean-up';

/** Where the API tells what of a kind would go. Of networks there is one scope; of volumes those with a name are asked for. */
export function prunePlanPath(env: string, kind: 'networks' | 'volumes', scope: CleanUpScope): string {
  return envPath(env, 'prune', kind) + (kind === 'volumes' && scope === 'unused' ? '?all=true' : '');
}
