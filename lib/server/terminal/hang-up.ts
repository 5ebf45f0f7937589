import type { Duplex } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import type { Docker } from '../docker/docker';
import { isFailure } from '../errors/failure';
import { hangUpScript } from './hang-up-script';
import type { Left } from './upstream';

/** Between Ctrl-C and Ctrl-D where nothing better can be done. Milliseconds. */
const keysMs = 100;

interface HungUp {
  containerId: string;
  user: string;
  /** `NAME=value`, in the environment of the exec's main process. */
  marker: string;
  stream: Duplex;
  tty: boolean;
}

/**
 * Hangs up the processes of an exec, which outlive its stream: SIGHUP, and SIGKILL for those that are left in its
 * session and do not ignore SIGHUP. Done by a second exec, as the same user (who alone may read the marker), then as
 * root for what is left. Without a shell in the image: Ctrl-C, Ctrl-D, and `unknown`.
 */
export async function hangUp(docker: Docker, exec: HungUp): Promise<Left> {
  const { containerId, user, marker } = exec;
  const run = (as: string, session: string) =>
    docker.exec.output(containerId, { command: ['sh', '-c', hangUpScript, 'hang-up', marker, session], user: as });
  const first = read(await run(user, '').catch(stopped));
  if (first === 'stopped') return 'nothing';
  if (first === null) return typeKeys(exec);
  if (first.session === 'none') return 'unknown';
  if (first.done) return first.remaining > 0 ? 'survivors' : 'nothing';
  const second = read(await run('0', first.session).catch(stopped));
  if (second === 'stopped') return 'nothing';
  return (second ?? first).remaining > 0 ? 'survivors' : 'nothing';
}

/** A container that does not run has no processes left; one that is paused has, and cannot be looked into. */
function stopped(error: unknown): 'stopped' {
  const gone = isFailure(error) && (error.code === 'container-not-running' || error.code === 'not-found');
  if (gone && !/is paused/i.test(error.message)) return 'stopped';
  throw error;
}

type Ran = { output: string; exitCode: number | null } | 'stopped';

function read(ran: Ran): { session: string; remaining: number; done: boolean } | 'stopped' | null {
  if (ran === 'stopped') return ran;
  const [, session, remaining] = /^(none|\d+) (\d+)\s*$/.exec(ran.output) ?? [];
  if (!session) return null;
  return { session, remaining: Number(remaining), done: ran.exitCode === 0 };
}

async function typeKeys({ stream, tty }: HungUp): Promise<Left> {
  if (!tty || !stream.writable) return 'unknown';
  stream.write('\x03');
  await after(keysMs);
  stream.write('\x04');
  return 'unknown';
}
