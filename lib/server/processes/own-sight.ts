import { readFile } from 'node:fs/promises';
import { sameCommand } from './same-command';

/** A process by its number inside of its container, and when it began: field 22 of /proc/PID/stat, in clock ticks. */
export interface InnerProcess {
  pid: number;
  began: string;
}

/**
 * Reads, where Quayside runs on the engine's machine and sees its processes, which numbers those `pids` have inside of the
 * container whose process 1 is `main`: `NSpid` of /proc/PID/status, proc(5). What cannot be told is left out, all of it
 * where `main` is another process here than the engine means.
 */
export async function seeInside(
  main: { pid: number; command: string },
  pids: readonly number[],
): Promise<Map<number, InnerProcess>> {
  const found = new Map<number, InnerProcess>();
  const first = await look(main.pid);
  if (!first || first.numbers.length < 2 || !sameCommand(first.command, main.command)) return found;
  // A container in this container has namespaces of its own below: its processes have one number more.
  const depth = first.numbers.length - 1;
  await Promise.all(
    pids.map(async (pid) => {
      const seen = await look(pid);
      const inner = seen?.numbers[depth];
      if (seen && inner !== undefined) found.set(pid, { pid: inner, began: seen.began });
    }),
  );
  return found;
}

async function look(pid: number): Promise<{ numbers: number[]; command: string; began: string } | null> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8');
  try {
    const [status, stat, command] = await Promise.all([read('status'), read('stat'), read('cmdline')]);
    const numbers = /^NSpid:\t(.*)$/m.exec(status)?.[1]?.split('\t').map(Number) ?? [];
    return { numbers, command, began: beganOf(stat) };
  } catch {
    // It has ended, it is hidden (hidepid), or this is no Linux.
    return null;
  }
}

/** Field 22 of the text of /proc/PID/stat. The name in field 2 may hold spaces and brackets. */
export function beganOf(stat: string): string {
  return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[19] ?? '';
}
