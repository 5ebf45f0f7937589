import type { SeenProcess } from '../docker/containers/processes';
import type { InsideProcess } from './look-inside';
import { plainCommand } from './same-command';

/** Clock ticks a second that Linux tells user space: USER_HZ, 100 on every machine that an engine runs on. */
const ticksPerSecond = 100;
/** `ps` tells whole seconds, and looked a moment before. */
const toleranceSeconds = 2.5;

export type Match = { found: InsideProcess } | { missing: 'gone' | 'ambiguous' };

/**
 * Which process inside of a container is `pid` of the list that the engine's machine gave, told by what both tell: command,
 * parent, and when it began. Processes of the same command are taken in the order of their numbers, which both sides give
 * out alike; where a count, a time or a parent does not fit, it is not told at all.
 */
export function matchProcess(pid: number, outside: readonly SeenProcess[], inside: readonly InsideProcess[]): Match {
  const target = outside.find((one) => one.pid === pid);
  if (!target) return { missing: 'gone' };
  const pairs = pair(outside, inside);
  const found = pairs.get(pid);
  if (!found) {
    const some = inside.some((one) => plainCommand(one.command) === plainCommand(target.command));
    return { missing: some ? 'ambiguous' : 'gone' };
  }
  return fits(target, found, outside, pairs) ? { found } : { missing: 'ambiguous' };
}

type Pairs = Map<number, InsideProcess>;

function pair(outside: readonly SeenProcess[], inside: readonly InsideProcess[]): Pairs {
  const groups = byCommand(inside);
  const pairs: Pairs = new Map();
  for (const [command, alike] of byCommand(outside)) {
    const others = groups.get(command) ?? [];
    if (others.length !== alike.length) continue;
    alike.forEach(({ pid }, index) => {
      const other = others[index];
      if (other) pairs.set(pid, other);
    });
  }
  return pairs;
}

/** The processes of each command in the order of their numbers. */
function byCommand<P extends { pid: number; command: string }>(processes: readonly P[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const one of [...processes].sort((a, b) => a.pid - b.pid)) {
    const command = plainCommand(one.command);
    groups.set(command, [...(groups.get(command) ?? []), one]);
  }
  return groups;
}

/** Whether the pair of `target` agrees in its parent, and all of its kind in when they began. */
function fits(target: SeenProcess, found: InsideProcess, outside: readonly SeenProcess[], pairs: Pairs): boolean {
  const parent = target.parent === null ? undefined : pairs.get(target.parent);
  if (parent && parent.pid !== found.parent) return false;
  const command = plainCommand(target.command);
  const ages = outside
    .filter((one) => plainCommand(one.command) === command || one.parent === target.pid || one.pid === target.parent)
    .flatMap(({ pid, elapsed }) => {
      const other = pairs.get(pid);
      // Began `elapsed` seconds ago, and so many seconds after the machine did: the sum is now, for all alike.
      return other && elapsed !== null ? [Number(other.began) / ticksPerSecond + elapsed] : [];
    });
  return Math.max(...ages, 0) - Math.min(...ages) <= toleranceSeconds || ages.length === 0;
}
