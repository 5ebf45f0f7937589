import type { TerminalSession } from '@/lib/contract/terminal';

const plain = /^[\w@%+=:,./-]+$/;

/** The `docker` line that opens the same terminal. */
export function equivalentCommand(
  session: Pick<TerminalSession, 'kind' | 'containerName' | 'command' | 'user' | 'tty'>,
): string {
  const { kind, containerName, command, user, tty } = session;
  if (kind !== 'exec') return `docker attach ${containerName}`;
  const asUser = user ? `-u ${plain.test(user) ? user : `'${user.replaceAll("'", `'\\''`)}'`} ` : '';
  return `docker exec ${tty ? '-it' : '-i'} ${asUser}${containerName} ${command}`;
}
