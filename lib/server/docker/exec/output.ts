import type { Engine } from '../engines';
import { readOutput } from '../read-output';
import type { ExecOptions } from './body';
import { createExec } from './create';
import { inspectExec } from './inspect';
import { startExec } from './start';

/**
 * Runs a short command to its end, without TTY or input, and answers what it printed (both streams, at most 64 KiB) and
 * its exit code: 126 or 127 when it could not run. Create, start and inspect in one.
 */
export async function execOutput(
  engine: Engine,
  containerId: string,
  options: Pick<ExecOptions, 'command' | 'user'>,
): Promise<{ output: string; exitCode: number | null }> {
  const id = await createExec(engine, containerId, { ...options, tty: false, stdin: false });
  const stream = await startExec(engine, id, false);
  const output = await readOutput(stream);
  const { exitCode } = await inspectExec(engine, id);
  return { output, exitCode };
}
