import { beganOf, type InnerProcess } from './own-sight';

/** A process as /proc of its container tells it. */
export interface InsideProcess extends InnerProcess {
  parent: number;
  command: string;
}

const separator = '\x1e';

/**
 * Run by `sh` of the container: tells every process by number, stat and command line, each behind a separator. Its own
 * number comes first, so that it and its helpers can be left out.
 */
export const lookScript = `printf '%s' $$; for d in /proc/[0-9]*; do printf '\\036%s\\n' "\${d#/proc/}"; cat "$d/stat" "$d/cmdline" 2>/dev/null; done`;

/** Reads what the script printed. One that ended meanwhile is left out. */
export function readLook(output: string): InsideProcess[] {
  const [self = '', ...parts] = output.split(separator);
  const own = Number(self);
  return parts.flatMap((part) => {
    const [, pid, stat, cmdline] = /^(\d+)\n(.*\) [A-Za-z] .*)\n([^]*)$/.exec(part) ?? [];
    if (pid === undefined || stat === undefined || cmdline === undefined) return [];
    const parent = Number(stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[1]);
    if (Number(pid) === own || parent === own) return [];
    // A process without a command line (a zombie) is told by its name, as ps does.
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return [{ pid: Number(pid), parent, began: beganOf(stat), command: cmdline || `[${name}]` }];
  });
}
