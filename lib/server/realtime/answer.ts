import type { z } from 'zod';
import type { AuditedOperation } from '@/lib/contract/audit-operations';
import { isAudited, may, type Operation } from '@/lib/contract/permission';
import type { Ack } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import type { Audit } from '../audit/audit';
import { audited, noteOf, type AuditedCall, type Note } from '../audit/audited';
import type { AuditObject } from '../audit/entry';
import { problemFor } from '../projection/sees-secrets';
import { Failure, toProblem } from '../errors/failure';
import { newRequestId } from '../http/request-id';
import { logProblem } from '../log/problem';

interface Options<M> {
  may: Operation | ((message: M) => Operation[]);
  env: (message: M) => string;
  caller: Caller;
  message: z.ZodType<M>;
  audit: Audit;
  /** How a message that changes something stands in the audit log. `refusals`: what is typed is not kept. */
  recorded?: {
    as?: AuditedOperation;
    only?: 'refusals';
    about: (message: M) => { objects: AuditObject[]; parameters: Record<string, unknown> };
  };
}

/**
 * The one wrapper of every socket message that is answered: parse → permit → handle → record → acknowledge. Declares the
 * operation like a route does; where the message itself tells it (which kind of terminal to open), a function names all
 * that are needed. `env` tells the environment that a message concerns; without it only rights in the installation count.
 */
export function answer<M, T>(
  options: Options<M>,
  handle: (message: M, note: Note) => T | Promise<T>,
): (raw: unknown, ack: unknown) => Promise<void> {
  const { caller, recorded } = options;
  return async (raw, ack) => {
    const reply = typeof ack === 'function' ? (ack as (answer: Ack<T>) => void) : () => undefined;
    let env: string | undefined;
    try {
      const parsed = options.message.safeParse(raw);
      if (!parsed.success) throw new Failure('bad-request', { detail: parsed.error.issues[0]?.message });
      const message = parsed.data;
      const needed = typeof options.may === 'string' ? [options.may] : options.may(message);
      env = options.env(message);
      const permitted = needed.every((operation) => may(caller.actor, operation, env));
      const operation = recorded?.as ?? operationOf(needed);
      if (operation === undefined || (permitted && recorded?.only === 'refusals'))
        return reply({ data: await work(permitted, () => handle(message, noNote)) });
      const about = recorded?.about(message) ?? { objects: [], parameters: {} };
      const call: AuditedCall = { caller, env, ...about };
      reply({
        data: await audited(options.audit, operation, call, () => work(permitted, () => handle(message, noteOf(call)))),
      });
    } catch (error) {
      const problem = toProblem(error);
      const shown = { ...problemFor(caller, env ?? '', problem), requestId: newRequestId() };
      logProblem(error, shown);
      reply({ error: shown });
    }
  };
}

const noNote = (): void => undefined;

async function work<T>(permitted: boolean, handle: () => T | Promise<T>): Promise<T> {
  if (!permitted) throw new Failure('forbidden');
  return handle();
}

/** The operation that an entry names: to join somebody else's terminal says more than what one may do there. */
function operationOf(needed: readonly Operation[]): AuditedOperation | undefined {
  return needed.includes('terminal.join') ? 'terminal.join' : needed.find(isAudited);
}
