import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { splitWords } from '@/lib/contract/run/words';
import type { TerminalSession } from '@/lib/contract/terminal';

/** The `docker` line that opens the same terminal. `command` is a line as a person types one, quotes and all. */
export function equivalentCommand(
  session: Pick<TerminalSession, 'kind' | 'containerName' | 'command' | 'user' | 'tty'>,
): string {
  const { kind, containerName: name, command, user, tty } = session;
  if (kind !== 'exec') return dockerCommand('container.attach', { name });
  // While a quote is open the line is no words yet.
  return dockerCommand('container.exec', { name, words: splitWords(command) ?? [command], tty, user });
}
