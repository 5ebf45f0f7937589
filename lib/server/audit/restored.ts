import { z } from 'zod';
import type { Caller } from '@/lib/contract/roles';
import type { Deed } from './entry';

/** Who wanted it, as it was left beside the backup: what the log names of them. */
const By = z.object({
  actor: z.looseObject({ kind: z.string() }),
  sessionId: z.string().nullable(),
  address: z.string(),
});

/**
 * The entry of a backup that was restored, for the log that came with it: the one in which it was asked for was put aside.
 * `by`: the caller, as JSON kept it.
 */
export function backupRestored(by: unknown, before: string): Deed {
  const parsed = By.safeParse(by);
  const caller = parsed.success
    ? (parsed.data as Caller)
    : { actor: { kind: 'nobody' as const }, sessionId: null, address: '' };
  return { caller, operation: 'backup.restore', parameters: { before }, outcome: 'ok', at: new Date() };
}
