import { may } from '@/lib/contract/permission';
import type { Problem } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';

/** Whether `caller` may be shown what can hold a secret in `env`: values of variables and labels, commands, errors. */
export function seesSecrets({ actor }: Caller, env: string): boolean {
  return may(actor, 'secret.read', env);
}

/** A problem without the engine's words, which quote commands and values. */
export function withoutWords({ type, code, title, status, field, issues, retryAfter }: Problem): Problem {
  return {
    ...{ type, code, title, status },
    ...(field === undefined ? {} : { field }),
    // What a schema says of the caller's own input.
    ...(issues === undefined ? {} : { issues }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** `problem` as `caller` may be told it of `env`; without an environment no engine has a word in it. */
export function problemFor(caller: Caller, env: string | undefined, problem: Problem): Problem {
  return env === undefined || seesSecrets(caller, env) ? problem : withoutWords(problem);
}
