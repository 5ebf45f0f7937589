import { isWithin, normalPath } from '@/lib/contract/policy/host-path';
import type { Policy } from '@/lib/contract/policy/policy';
import type { RunForm } from '@/lib/contract/run/form';

/**
 * Whether the policy may let a folder of the host in: a hint before the server judges, which sees links and the engine's
 * own folders too. '' is not asked for yet.
 */
export function mayMount({ bindMounts: { mode, prefixes } }: Policy, { kind, source }: Row): boolean {
  if (kind !== 'bind' || source === '' || mode === 'all') return true;
  const path = normalPath(source);
  return mode === 'prefixes' && path !== null && prefixes.some((prefix) => isWithin(path, prefix));
}
type Row = Pick<RunForm['mounts'][number], 'kind' | 'source'>;

/** Whether the policy lets a container share the host's network. */
export function mayShareNetwork({ hostNamespaces }: Policy): boolean {
  return hostNamespaces.includes('net');
}
