import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { openedBy } from '../terminal/opened-by';
import { ProcessOutput } from '../terminal/process-output';
import { Session, type SessionFacts } from '../terminal/session';
import type { Outcome, Upstream } from '../terminal/upstream';
import { localCaller } from './callers';

/** The far end of a terminal session in a test: a stream that is fed by hand. */
export class FarEnd extends Duplex {
  readonly written: Buffer[] = [];
  /** Set, it holds the writer up. */
  hold: (() => void) | null = null;
  holds = false;
  override _read(): void {}
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.written.push(chunk);
    if (this.holds) this.hold = done;
    else done();
  }
  feed(bytes: number): void {
    for (let left = bytes; left > 0; left -= 65_536) this.push(Buffer.alloc(Math.min(left, 65_536), 'x'));
  }
}

const facts: SessionFacts = {
  ...{ id: 's', env: 'local', containerId: 'c', containerName: 'web', kind: 'exec', command: 'sh', user: '' },
  ...{ tty: true, stdin: true, cols: 80, rows: 24 },
};

/** A session of an exec with a TTY whose far end is `stream`. */
export function sessionOn(stream: FarEnd, options: Partial<Upstream> = {}) {
  const hungUp = vi.fn(async () => ({ left: 'nothing' as const, remaining: [] }));
  const resized = vi.fn(async () => undefined);
  const outcome = async (): Promise<Outcome> => ({ reason: 'exited', exitCode: 3, removed: false });
  const output = new ProcessOutput(stream, true);
  const upstream = { output, pausable: true, outcome, hangUp: hungUp, resize: resized, ...options };
  const changed = vi.fn();
  return { session: new Session(facts, openedBy(localCaller), upstream, changed), hungUp, resized, changed };
}

/** Resolves when what was fed or acknowledged has gone all its ways. */
export const settled = async () => {
  for (let index = 0; index < 20; index++) await turn();
};
