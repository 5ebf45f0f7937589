import type { z } from 'zod';
import { may, type Actor, type Operation } from '@/lib/contract/permission';
import type { Ack } from '@/lib/contract/problem';
import { Failure, toProblem } from '../errors/failure';

/**
 * The one wrapper of every socket message that is answered: permit → parse → handle → acknowledge. Declares the
 * operation like a route does; where the message itself tells it (which kind of terminal to open), a function names all
 * that are needed, after the parsing.
 */
export function answer<M, T>(
  options: { may: Operation | ((message: M) => Operation[]); actor: Actor; message: z.ZodType<M> },
  handle: (message: M) => T | Promise<T>,
): (raw: unknown, ack: unknown) => Promise<void> {
  return async (raw, ack) => {
    const reply = typeof ack === 'function' ? (ack as (answer: Ack<T>) => void) : () => undefined;
    try {
      const needed = options.may;
      if (typeof needed === 'string') permit(options.actor, [needed]);
      const parsed = options.message.safeParse(raw);
      if (!parsed.success) throw new Failure('bad-request', { detail: parsed.error.issues[0]?.message });
      if (typeof needed === 'function') permit(options.actor, needed(parsed.data));
      reply({ data: await handle(parsed.data) });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'internal') console.error(error);
      reply({ error: problem });
    }
  };
}

function permit(actor: Actor, needed: Operation[]): void {
  if (!needed.every((operation) => may(actor, operation))) throw new Failure('forbidden');
}
