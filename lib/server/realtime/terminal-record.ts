import type { TerminalOpen } from '@/lib/contract/terminal';
import { containerObjects } from '../audit/objects';
import type { Core } from '../core';
import type { Session } from '../terminal/session';

/** What an entry of the audit log says of the opening of a terminal. */
export function aboutOpening(core: Pick<Core, 'environment'>, message: TerminalOpen) {
  const { env, containerId, kind, command, user, tty } = message;
  return {
    objects: containerObjects(core, env, [containerId]),
    parameters: { kind, command, user, tty },
  };
}

/** And of a message about one that is open. */
export function aboutSession({ facts, openedBy }: Session) {
  const { id, containerId, containerName, command } = facts;
  return {
    objects: [{ kind: 'container', id: containerId, name: containerName }],
    parameters: { terminal: id, command, openedBy: openedBy.name },
  };
}
