import type { Problem } from '@/lib/contract/problem';
import { log } from './log';

/**
 * Writes what went wrong on the server's side (5xx), with its stack, under the id that `problem` tells whoever asked. What
 * nobody foresaw is an error; an engine or a registry that fails is not ours, and a warning.
 */
export function logProblem(error: unknown, { code, status, requestId }: Problem): void {
  if (status < 500) return;
  log[code === 'internal' ? 'error' : 'warn']('call failed', { request: requestId, code, status }, error);
}
