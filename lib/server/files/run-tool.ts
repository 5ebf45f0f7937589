import { setTimeout as after } from 'node:timers/promises';
import { isUtf8, bytesOf } from '@/lib/contract/files/raw-bytes';
import { Demultiplexer } from '../docker/demultiplexer';
import { Failure } from '../errors/failure';
import type { Place } from './place';

/** What a program of the container did. */
export interface ToolRun {
  output: Buffer;
  /** What it said on stderr, or the runtime in its place. */
  words: string;
  /** 126 and 127: there is no such program. */
  exitCode: number;
  /** It had more to say than `most`. */
  cut: boolean;
}

interface Tool {
  /** The program and its options, none of which come from a name. */
  command: readonly string[];
  /** Paths, behind them. */
  paths: readonly string[];
  /** Bytes of output that are kept. */
  most?: number;
  input?: Buffer;
}

const usualMost = 64 * 1024;
const wordsMost = 16 * 1024;
/** The engine notes an exit code a moment after the stream ended. ms, and how often it is asked. */
const noteMs = 20;
const noteTries = 100;

/**
 * Runs a program of a running container as root, which is who the archive API acts as, and waits for its end. Paths are
 * words of their own; what is no UTF-8, and so cannot stand in the JSON that an engine takes, goes through `xargs -0`.
 * Throws `container-not-running`, `policy`, and `no-tools` where the container has no such program.
 */
export async function runTool(place: Place, tool: Tool): Promise<ToolRun> {
  const run = await tryTool(place, tool);
  if (run.exitCode === 126 || run.exitCode === 127) throw new Failure('no-tools', { detail: run.words });
  return run;
}

/** The same, which answers exit code 126 or 127 as well. */
export async function tryTool({ id, docker, judged }: Place, tool: Tool): Promise<ToolRun> {
  const { command, paths, most = usualMost } = tool;
  const plain = paths.every(isUtf8);
  // Their names would take its place.
  if (!plain && tool.input) throw new Failure('file-refused', { detail: 'Its name is no UTF-8.' });
  const input = plain ? tool.input : Buffer.concat(paths.flatMap((path) => [bytesOf(path), Buffer.of(0)]));
  const exec = await judged.exec(id, {
    command: plain ? [...command, ...paths] : ['xargs', '-0', ...command],
    user: '0',
    env: ['LC_ALL=C'],
    tty: false,
    stdin: input !== undefined,
  });
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const sizes = { stdout: 0, stderr: 0 };
  let cut = false;
  const demultiplexer = new Demultiplexer((data, stream) => {
    const left = (stream === 'stdout' ? most : wordsMost) - sizes[stream];
    if (left > 0) kept[stream].push(Buffer.from(data.subarray(0, left)));
    sizes[stream] += data.length;
    cut ||= stream === 'stdout' && data.length > left;
  });
  if (input !== undefined) exec.stream.end(input);
  for await (const chunk of exec.stream as AsyncIterable<Buffer>) {
    demultiplexer.push(chunk);
    if (cut) break;
  }
  exec.stream.destroy();
  const output = Buffer.concat(kept.stdout);
  const said = Buffer.concat(kept.stderr).toString('utf8').trim();
  if (cut) return { output, words: said, exitCode: 0, cut };
  const exitCode = await exitCodeOf(docker, exec.id);
  // Without the program, what the runtime says about that comes as output.
  const words = said || (exitCode === 0 ? '' : output.toString('utf8').trim().slice(0, 1000));
  return { output, words, exitCode, cut };
}

async function exitCodeOf(docker: Place['docker'], execId: string): Promise<number> {
  for (let tries = 0; tries < noteTries; tries += 1) {
    const { exitCode } = await docker.exec.inspect(execId);
    if (exitCode !== null) return exitCode;
    await after(noteMs);
  }
  throw new Failure('engine-error', { detail: 'The engine does not tell how a program in the container ended.' });
}

/** Throws what a program's words mean, where it did not do what it should. */
export function expectDone({ exitCode, words }: ToolRun): void {
  if (exitCode === 0) return;
  if (/read-only file system/i.test(words)) throw new Failure('read-only', { detail: words });
  if (/no space left/i.test(words)) throw new Failure('no-space', { detail: words });
  if (/no such file or directory/i.test(words)) throw new Failure('file-missing', { detail: words });
  throw new Failure('file-refused', { detail: words });
}
