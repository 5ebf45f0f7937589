import { readFile } from 'node:fs/promises';
import { sameCommand } from './same-command';

/** A process by its number inside of its container, and when it began: field 22 of /proc/PID/stat, in clock ticks. */
export interface InnerProcess {
  pid: number;
  began: string;
}
/** One that is seen from outside as well: `cpu` is what it has used so far, in seconds. */
export interface OwnSeen extends InnerProcess {
  cpu: number;
}

/** Clock ticks of a second in /proc: USER_HZ, 100 on every Linux that an engine runs on. */
const ticks = 100;

/**
 * Reads, where Quayside runs on the engine's machine and sees its processes, which numbers those `pids` have inside of the
 * container whose process 1 is `main`: `NSpid` of /proc/PID/status, proc(5). What cannot be told is left out, all of it
 * where `main` is another process here than the engine means.
 */
export async function seeInside(
  main: { pid: number; command: string },
  pids: readonly number[],
): Promise<Map<number, OwnSeen>> {
  const found = new Map<number, OwnSeen>();
  const first = await look(main.pid);
  if (!first || first.numbers.length < 2 || !sameCommand(first.command, main.command)) return found;
  // A container in this container has namespaces of its own below: its processes have one number more.
  const depth = first.numbers.length - 1;
  await Promise.all(
    pids.map(async (pid) => {
      const seen = await look(pid);
      const inner = seen?.numbers[depth];
      if (seen && inner !== undefined) found.set(pid, { pid: inner, began: seen.began, cpu: seen.cpu });
    }),
  );
  return found;
}

async function look(pid: number): Promise<{ numbers: number[]; command: string; began: string; cpu: number } | null> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8');
  try {
    const [status, stat, command] = await Promise.all([read('status'), read('stat'), read('cmdline')]);
    const numbers = /^NSpid:\t(.*)$/m.exec(status)?.[1]?.split('\t').map(Number) ?? [];
    return { numbers, command, began: beganOf(stat), cpu: cpuOf(stat) };
  } catch {
    // It has ended, it is hidden (hidepid), or this is no Linux.
    return null;
  }
}

/** Field 22 of the text of /proc/PID/stat. */
export function beganOf(stat: string): string {
  return fieldsOf(stat)[19] ?? '';
}

/** Fields 14 and 15, the time in user and in kernel mode, in seconds. */
function cpuOf(stat: string): number {
  const [user = 0, kernel = 0] = fieldsOf(stat).slice(11, 13).map(Number);
  return (user + kernel) / ticks;
}

/** From field 3 on. The name in field 2 may hold spaces and brackets. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
}
