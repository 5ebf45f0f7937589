import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Node options of a process whose memory will be asked for. */
export const collectable = ['--expose-gc', '--import', './bench/support/gc.mjs'];

/** The resident set of a process started with `collectable`, in MB, after two forced collections. */
export async function residentSet(child: ChildProcess): Promise<number> {
  const { stdout } = child;
  if (!stdout) throw new Error('The process has no output to read.');
  const told = new Promise<number>((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.startsWith('rss ')) resolve(Number(line.slice(4)) / 1e6);
    });
  });
  child.kill('SIGUSR2');
  return told;
}
