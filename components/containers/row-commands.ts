import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { shellCommand } from '../terminal/shell-command';
import { commandOf } from './command-of';

/** The `docker` lines of the buttons that a row shows when somebody is near it. */
export interface RowCommands {
  toggle: string;
  logs: string;
  terminal: string;
}

/** `toggle`: what the first of them does. */
export function rowCommands(name: string, toggle: 'start' | 'stop'): RowCommands {
  return {
    toggle: commandOf(toggle, [name]),
    logs: dockerCommand('container.logs', { name, follow: true }),
    terminal: shellCommand(name),
  };
}
