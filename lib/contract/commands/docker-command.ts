import { containerCommands } from './containers';
import { execCommands } from './exec';
import { fileCommands } from './files';
import { imageCommands } from './images';
import { networkCommands } from './networks';
import { quoteWords } from './quote';
import { readingCommands } from './reading';
import { registryCommands } from './registries';
import { systemCommands } from './system';
import { volumeCommands } from './volumes';

/**
 * Every command of the `docker` CLI that Quayside shows beside an action, by the action's name; `docker run`, which has a
 * form of its own, is `run/command.ts`. A test runs each with the real CLI and compares what it did with the action.
 */
const commands = {
  ...containerCommands,
  ...readingCommands,
  ...execCommands,
  ...fileCommands,
  ...imageCommands,
  ...networkCommands,
  ...volumeCommands,
  ...registryCommands,
  ...systemCommands,
};
export type CommandKind = keyof typeof commands;
export type CommandFacts<K extends CommandKind> = Parameters<(typeof commands)[K]>[0];

/** The `docker` line that does the same as the action `kind` on `facts`, quoted for a POSIX shell. Pure. */
export function dockerCommand<K extends CommandKind>(kind: K, facts: CommandFacts<K>): string {
  const words = commands[kind] as (facts: CommandFacts<K>) => readonly string[];
  return `docker ${quoteWords(words(facts))}`;
}
