// Processes by pid and start time: a pid alone may belong to somebody else by now.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Start time of a process in clock ticks since boot (/proc/PID/stat, field 22), or null when it is gone. */
export function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field, the name, may hold spaces and brackets: count from its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  } catch {
    return null;
  }
}

/** Id of this boot: after a restart of the machine every recorded pid is void. */
export const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/** @returns {{pid: number, start: string, boot: string} | null} what identifies a live process for good */
export function identify(pid) {
  const start = startTime(pid);
  return start === null ? null : { pid: Number(pid), start, boot: bootId() };
}

/** Whether the very process that was recorded still lives. */
export const isAlive = (who) => Boolean(who) && who.boot === bootId() && startTime(who.pid) === who.start;

/** Ends a recorded process, and no other that has its pid now. */
export function endProcess(who, signal = 'SIGKILL') {
  if (!isAlive(who)) return false;
  try {
    process.kill(who.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** All process ids there are. */
export const allPids = () =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);

/** Live processes that inherited `NAME=value` in their environment. */
export function pidsWithMarker(marker) {
  const wanted = `\0${marker}\0`;
  return allPids().filter((pid) => {
    try {
      return `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}`.includes(wanted) && startTime(pid) !== null;
    } catch {
      return false;
    }
  });
}

/** Live processes whose root file system is mounted from below `dir`: containers of that data root. */
export function pidsRootedIn(dir) {
  return allPids().filter((pid) => {
    try {
      const rootMount = readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
        .split('\n')
        .find((line) => line.split(' ')[4] === '/');
      return Boolean(rootMount?.includes(`${dir}/`)) && startTime(pid) !== null;
    } catch {
      return false;
    }
  });
}

/** Whether any live process runs a program from below `dir`. */
export function runsFrom(dir) {
  return allPids().some((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`).startsWith(`${dir}/`);
    } catch {
      return false;
    }
  });
}
