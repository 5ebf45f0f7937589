import PQueue from 'p-queue';
import type { BulkResult } from '@/lib/contract/containers';
import { toProblem } from '../../errors/failure';

/** Calls under way at once: a stop lasts as long as its grace, the rest are short and would take each other's sockets. */
const atOnce = 32;

/** Does the same to many containers in parallel. Answers the outcome of each, in their order; throws nothing. */
export function each(ids: readonly string[], verb: (id: string) => Promise<void>): Promise<BulkResult[]> {
  const queue = new PQueue({ concurrency: atOnce });
  const one = async (id: string): Promise<BulkResult> => {
    try {
      await verb(id);
      return { id, problem: null };
    } catch (error) {
      return { id, problem: toProblem(error) };
    }
  };
  return Promise.all(ids.map((id) => queue.add(() => one(id))));
}
