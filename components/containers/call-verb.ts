import { api, ApiError, envPath } from '@/lib/client/api';
import type { BulkResult, ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import type { Verb } from './action-store';

export interface VerbOptions {
  force?: boolean;
  volumes?: boolean;
  signal?: string;
}

/** The word of a verb in the address and on the command line: a signal that does not kill is sent by `kill` too. */
export function wordOf(verb: Verb) {
  return verb === 'signal' ? 'kill' : verb;
}

/** Does `verb` to one or many. Answers the problems by container id; those that are not in it were done. */
export async function callVerb(
  env: string,
  verb: Verb,
  rows: readonly ContainerRow[],
  options: VerbOptions = {},
): Promise<Map<string, Problem>> {
  try {
    const [only, ...more] = rows;
    if (only && more.length === 0) {
      await callOne(env, verb, only.id, options);
      return new Map();
    }
    const body = { ids: rows.map((row) => row.id), ...options };
    const results = await api<BulkResult[]>('POST', envPath(env, 'bulk', 'containers', wordOf(verb)), body);
    return new Map(results.flatMap(({ id, problem }) => (problem ? [[id, problem] as const] : [])));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return new Map(rows.map((row) => [row.id, error.problem]));
  }
}

function callOne(env: string, verb: Verb, id: string, options: VerbOptions): Promise<void> {
  if (verb === 'remove') return api('DELETE', envPath(env, 'containers', id), options);
  return api('POST', envPath(env, 'containers', id, wordOf(verb)), options);
}
