import { randomBytes } from 'node:crypto';
import type { Docker } from '../docker/docker';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import type { JudgedExec, JudgedVerbs } from '../policy/judged-verbs';
import { execOutcome } from './exec-outcome';
import { hangUp } from './hang-up';
import { ProcessOutput } from './process-output';
import { readStart, startScript, type ExecProcess } from './start-script';
import { TtySize } from './tty-size';
import type { Upstream } from './upstream';

/** The runtime's words when a program is not in the image, of runc and crun. */
const noProgram = /executable file not found|no such file or directory|not found in \$PATH/i;

export interface ExecRequest {
  containerId: string;
  /** ISO 8601, as the engine tells it. */
  containerStartedAt: string | null;
  /** Empty: the first shell of bash, ash and sh. */
  command: string[];
  user: string;
  tty: boolean;
  cols: number;
  rows: number;
}

/** The engine, and the verbs that whoever opens it may use. */
export interface ExecPlace {
  docker: Docker;
  judged: Pick<JudgedVerbs, 'exec'>;
}

export interface OpenedExec {
  upstream: Upstream;
  /** The program that runs, as it was named or found. */
  program: string;
}

/**
 * Runs a command in a running container as the far end of a session, by way of the container's own `sh`, which tells
 * where it runs (see `startScript`); without one, as it is. A command that cannot run does not throw: the runtime's words
 * arrive as output and the exit code is 126 or 127. Throws `no-shell`, with those words, when a shell was wanted;
 * `policy`.
 */
export async function openExec({ docker, judged }: ExecPlace, request: ExecRequest): Promise<OpenedExec> {
  const { command, tty, cols, rows } = request;
  const word = randomBytes(9).toString('base64url');
  const size = tty ? [`${cols}`, `${rows}`] : ['0', '0'];
  const asked = await start(judged, request, ['sh', '-c', startScript, 'sh', word, ...size, ...command]);
  const begun = await readStart(asked.output, word);
  if (!('words' in begun)) return { upstream: upstreamOf(docker, request, asked, begun), program: begun.program };
  const words = begun.words.trim();
  const [program] = command;
  if (program === undefined) throw noShell(words);
  const { exitCode } = await execOutcome(docker, { ...request, id: asked.id });
  if (exitCode !== 126 && exitCode !== 127) throw engineFailure(new Error(words || 'The command ended at once.'));
  return { upstream: upstreamOf(docker, request, await start(judged, request, command), null), program };
}

interface Started extends Pick<JudgedExec, 'id' | 'beside'> {
  output: ProcessOutput;
}

async function start(judged: ExecPlace['judged'], request: ExecRequest, command: string[]): Promise<Started> {
  const { containerId, user, tty, cols, rows } = request;
  const env = tty ? ['TERM=xterm-256color', 'COLORTERM=truecolor'] : [];
  const size = tty ? { cols, rows } : null;
  const { stream, ...exec } = await judged.exec(containerId, { command, user, env, tty, stdin: true, size });
  return { ...exec, output: new ProcessOutput(stream, tty) };
}

function upstreamOf(
  docker: Docker,
  { containerId, containerStartedAt, user, tty, cols, rows }: ExecRequest,
  { id, output, beside }: Started,
  process: ExecProcess | null,
): Upstream {
  const size = new TtySize((...to) => docker.exec.resize(id, ...to), cols, rows);
  if (tty) void size.settle();
  return {
    output,
    pausable: true,
    resize: async (...to) => (tty ? size.set(...to) : undefined),
    outcome: () => execOutcome(docker, { id, containerId, containerStartedAt }),
    hangUp: () => hangUp(docker, { id, containerId, user, output, process, beside }),
  };
}

function noShell(words: string): Failure {
  if (noProgram.test(words)) return new Failure('no-shell', { detail: words });
  return engineFailure(new Error(words || 'The shell ended at once.'));
}
