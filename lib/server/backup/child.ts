import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Failure } from '../errors/failure';
import { WorkResult, type Work } from './work';

/** What Node is given to run the commands: of the build, or of the sources. */
export type CommandProgram = readonly string[];

/**
 * Does `work` in a process of its own: a passphrase costs a second of CPU and 256 MB by design, copying and packing a
 * database more, and none of it may hold up everybody's terminals. The passphrase goes through a pipe, not by an argument or
 * a variable, which others can see. Aborting ends it. Throws `wrong-passphrase` and `bad-backup`, and `no-space`.
 */
export async function runWork(
  program: CommandProgram,
  work: Work,
  signal?: AbortSignal,
): Promise<Exclude<WorkResult, { refused: string }>> {
  const { PATH, NODE_ENV = 'production' } = process.env;
  const child = spawn(process.execPath, [...program, 'work-for-server'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH, NODE_ENV },
    ...(signal && { signal, killSignal: 'SIGTERM' }),
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  // One that ended before it read all of its work has said why.
  child.stdin.on('error', () => undefined).end(JSON.stringify(work));
  const [answer, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) {
    const words = `The work on a backup ended with code ${code}: ${errors.trim()}`;
    if (/ENOSPC|database or disk is full/.test(errors))
      throw new Failure(
        'no-space',
        { detail: 'The disk of Quayside’s data folder is full.' },
        { cause: new Error(words) },
      );
    throw new Error(words);
  }
  const result = WorkResult.parse(JSON.parse(answer));
  // The page says itself what a wrong passphrase is.
  if ('refused' in result)
    throw new Failure(result.code, result.code === 'bad-backup' ? { detail: result.refused } : {});
  return result;
}
