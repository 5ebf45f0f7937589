import type { TerminalSession } from '@/lib/contract/terminal';
import type { ProcessOutput } from './process-output';

/** How the far end of a session came to its end. */
export interface Outcome {
  /** `container`: that of an exec ended, and took it along. */
  reason: 'exited' | 'container' | 'detached' | 'lost';
  exitCode: number | null;
  /** The container removed itself (`--rm`). */
  removed: boolean;
}

/** Whether processes of a closed exec go on, and which. See `TerminalSession`. */
export type Aftermath = Pick<TerminalSession, 'left' | 'remaining'>;

/** The far end of a session: a hijacked stream of the engine and what can be done to the process behind it. */
export interface Upstream {
  readonly output: ProcessOutput;
  /** Only an exec may be paused: a reader of the main process that stops freezes the container. */
  readonly pausable: boolean;
  /** Sets the size of the TTY; where there is none it does nothing. */
  resize(cols: number, rows: number): Promise<void>;
  /** Called when the stream has ended by itself. */
  outcome(): Promise<Outcome>;
  /** Ends on purpose: an exec's processes are hung up, an attach is let go. The stream is destroyed after it. */
  hangUp(): Promise<Aftermath>;
}
