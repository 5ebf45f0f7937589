import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Verb } from './action-store';
import { wordOf, type VerbOptions } from './call-verb';

/** The `docker` line that does what `callVerb` does. SIGKILL is what `docker kill` sends by itself. */
export function commandOf(verb: Verb, names: readonly string[], options: VerbOptions = {}): string {
  const { signal, ...rest } = options;
  return dockerCommand(`container.${wordOf(verb)}`, {
    names,
    ...rest,
    ...(signal && signal !== 'SIGKILL' ? { signal } : {}),
  });
}
