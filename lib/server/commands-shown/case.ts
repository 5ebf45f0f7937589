import type { CommandFacts, CommandKind } from '@/lib/contract/commands/docker-command';

interface Shared<K extends CommandKind> {
  facts: CommandFacts<K> | (() => Promise<CommandFacts<K>>);
  /** What is done to the new container before. */
  before?: () => Promise<unknown>;
}

/** A command that changes something: `effect` is read after it, and again after Quayside's own action on a new container. */
export interface Changing<K extends CommandKind> extends Shared<K> {
  /** What a person types to it. */
  stdin?: string;
  /** It asks for that on a terminal alone. */
  onTerminal?: boolean;
  act: () => Promise<unknown>;
  /** Waits for what comes of either, where neither waits for it itself. */
  settles?: () => Promise<unknown>;
  effect: () => Promise<unknown>;
}

/** A command that shows something: what it printed, read as data, is what Quayside shows. */
export interface Showing<K extends CommandKind> extends Shared<K> {
  /** For one that follows: ends it, with what it has printed by then. Seconds. */
  endsAfter?: number;
  printed: (text: string) => unknown;
  shows: () => Promise<unknown>;
}

/** One case for each kind of command: a kind without one does not compile. */
export type Cases = { [K in CommandKind]: Changing<K> | Showing<K> };
