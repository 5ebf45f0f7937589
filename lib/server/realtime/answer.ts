import type { z } from 'zod';
import { may, type Operation } from '@/lib/contract/permission';
import type { Ack } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import { Failure, toProblem } from '../errors/failure';

/**
 * The one wrapper of every socket message that is answered: parse → permit → handle → acknowledge. Declares the
 * operation like a route does; where the message itself tells it (which kind of terminal to open), a function names all
 * that are needed. `env` tells the environment that a message concerns; without it only rights in the installation count.
 */
export function answer<M, T>(
  options: {
    may: Operation | ((message: M) => Operation[]);
    env: (message: M) => string;
    caller: Caller;
    message: z.ZodType<M>;
  },
  handle: (message: M) => T | Promise<T>,
): (raw: unknown, ack: unknown) => Promise<void> {
  return async (raw, ack) => {
    const reply = typeof ack === 'function' ? (ack as (answer: Ack<T>) => void) : () => undefined;
    try {
      const parsed = options.message.safeParse(raw);
      if (!parsed.success) throw new Failure('bad-request', { detail: parsed.error.issues[0]?.message });
      const needed = typeof options.may === 'string' ? [options.may] : options.may(parsed.data);
      const env = options.env(parsed.data);
      if (!needed.every((operation) => may(options.caller.actor, operation, env))) throw new Failure('forbidden');
      reply({ data: await handle(parsed.data) });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'internal') console.error(error);
      reply({ error: problem });
    }
  };
}
