import type { TerminalOpen, TerminalSession } from '@/lib/contract/terminal';
import type { Environment } from '../core';

/** A container made and not yet started, whose terminal is wanted from its first byte. Sizes in character cells. */
export interface RunTerminal {
  env: string;
  containerId: string;
  name: string;
  /** As shown to a person, such as `python -m this`. */
  command: string;
  tty: boolean;
  /** Whether the container was created with its stdin open. */
  stdin: boolean;
  autoRemove: boolean;
  cols: number;
  rows: number;
}

/** A session that listens before its container starts: attached, and waiting for the exit code. */
export interface PreparedRun {
  readonly session: TerminalSession;
  /** Call when the engine answered the start: sets the size of the terminal. Never throws. */
  started(): Promise<void>;
  /** Call when the start failed: ends the session and takes it off the list. */
  abandoned(): Promise<void>;
}

/** Every terminal session of the server. */
export interface Terminals {
  list(env: string): TerminalSession[];
  /** Opens an exec, joins a running container, or starts an ended one with its terminal attached. Throws `Failure`. */
  open(request: TerminalOpen): Promise<TerminalSession>;
  /**
   * `docker run` keeps the order create → `openRun` (attach, wait `next-exit`) → start → `started` (resize): not a byte
   * is lost, and the exit code is known though the container removes itself.
   */
  openRun(request: RunTerminal): Promise<PreparedRun>;
  /** Ends every session; resolves when their processes were hung up or the grace is over. */
  close(): Promise<void>;
}

export function createTerminals(parts: { environment: (slug: string) => Environment }): Terminals {
  void parts;
  throw new Error('not built yet');
}
