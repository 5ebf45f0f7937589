import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { readOutput } from '../docker/read-output';
import { Failure } from '../errors/failure';
import type { JudgedVerbs } from '../policy/judged-verbs';

/** After its stream has ended the engine may need a moment to note how an exec did. Milliseconds, and how often. */
const noteMs = 25;
const noteTries = 80;
/** What a look at every process prints: some 300 bytes each. */
const maximumBytes = 1024 * 1024;

/**
 * Runs a short script as root by the shell of a container, and answers what it printed and its exit code. Throws
 * `no-shell` where the image has none, and what the policy and the engine refuse.
 */
export async function runInside(
  docker: Docker,
  judged: JudgedVerbs,
  containerId: string,
  script: string,
  ...words: string[]
): Promise<{ output: string; exitCode: number | null }> {
  const command = ['sh', '-c', script, 'sh', ...words];
  const exec = await judged.exec(containerId, { command, user: '0', tty: false, stdin: false });
  const output = await readOutput(exec.stream, maximumBytes);
  let state = await docker.exec.inspect(exec.id);
  for (let tries = 0; state.running && tries < noteTries; tries += 1) {
    await after(noteMs);
    state = await docker.exec.inspect(exec.id);
  }
  if (state.exitCode === 126 || state.exitCode === 127) throw new Failure('no-shell', { detail: output.trim() });
  return { output, exitCode: state.exitCode };
}
