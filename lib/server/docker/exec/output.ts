import type { Engine } from '../engines';
import { Demultiplexer } from '../demultiplexer';
import type { ExecOptions } from './body';
import { createExec } from './create';
import { inspectExec } from './inspect';
import { startExec } from './start';

/** More output than a short command of ours ever has: the rest is dropped. Bytes. */
const maximumBytes = 64 * 1024;

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
  const chunks: Buffer[] = [];
  let size = 0;
  const demultiplexer = new Demultiplexer((data) => {
    if (size < maximumBytes) chunks.push(data);
    size += data.length;
  });
  for await (const chunk of stream as AsyncIterable<Buffer>) demultiplexer.push(chunk);
  const { exitCode } = await inspectExec(engine, id);
  return { output: Buffer.concat(chunks).toString('utf8').slice(0, maximumBytes), exitCode };
}
