import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import type { JudgedExec } from '../policy/judged-verbs';
import { hangUpScript } from './hang-up-script';
import { lookFromOutside } from './look-from-outside';
import type { ProcessOutput } from './process-output';
import type { ExecProcess } from './start-script';
import type { Aftermath } from './upstream';

/** Between Ctrl-C and Ctrl-D where nothing better can be done, and after them. Milliseconds. */
const keysMs = 100;

export interface HungUp extends Pick<JudgedExec, 'id' | 'beside'> {
  containerId: string;
  user: string;
  output: ProcessOutput;
  /** Null where the image has no shell: there nobody can look from inside. */
  process: ExecProcess | null;
}

const nothing: Aftermath = { left: 'nothing', remaining: [] };

/**
 * Hangs up the processes of an exec, which outlive its stream: SIGHUP, and SIGKILL for those that are left in its
 * session and do not ignore SIGHUP. Done by a second exec, as the same user (for whom root without its capabilities may
 * not act), then as root for what is left. Without a shell in the image: Ctrl-C, Ctrl-D, and what the engine then sees.
 */
export async function hangUp(docker: Docker, exec: HungUp): Promise<Aftermath> {
  const { user, process, beside } = exec;
  if (!process) return typeKeys(docker, exec);
  const run = (as: string) => beside(['sh', '-c', hangUpScript, 'hang-up', process.pid, process.began], as);
  const first = read(await run(user).catch(stopped));
  if (first === 'stopped') return nothing;
  const second = first?.done ? first : read(await run('0').catch(stopped));
  if (second === 'stopped') return nothing;
  const last = second ?? first;
  if (!last) return lookFromOutside(docker, exec);
  return last.count > 0 ? { left: 'survivors', remaining: last.names } : nothing;
}

/** A container that does not run has no processes left; one that is paused has, and cannot be looked into. */
function stopped(error: unknown): 'stopped' {
  const gone = isFailure(error) && (error.code === 'container-not-running' || error.code === 'not-found');
  if (gone && !/is paused/i.test(error.message)) return 'stopped';
  throw error;
}

type Ran = { output: string; exitCode: number | null } | 'stopped';

function read(ran: Ran): { count: number; names: string[]; done: boolean } | 'stopped' | null {
  if (ran === 'stopped') return ran;
  const [count = '', ...names] = ran.output.trimEnd().split('\n');
  if (!/^\d+$/.test(count)) return null;
  return { count: Number(count), names, done: ran.exitCode === 0 };
}

async function typeKeys(docker: Docker, exec: HungUp): Promise<Aftermath> {
  const { stream, tty } = exec.output;
  if (stream.writable && tty) {
    stream.write('\x03');
    await after(keysMs);
    stream.write('\x04');
  } else if (stream.writable) stream.end();
  return lookFromOutside(docker, exec);
}
