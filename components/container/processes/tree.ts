import type { ContainerProcess } from '@/lib/contract/processes';

/** A process with its place in the tree: how deep it lies, and its turn when the tree is read from the top. */
export type TreeProcess = ContainerProcess & { depth: number; turn: number };

/**
 * Lays processes out as a tree by their parents, siblings by number, the `main` one first. What has no parent in
 * the list (an exec's first) is a root. */
export function toTree(processes: readonly ContainerProcess[], main: number | null = null): TreeProcess[] {
  const known = new Set(processes.map(({ pid }) => pid));
  const children = new Map<number | null, ContainerProcess[]>();
  const turn = ({ pid }: ContainerProcess) => (pid === main ? -1 : pid);
  for (const one of [...processes].sort((a, b) => turn(a) - turn(b))) {
    const parent = one.parent !== null && one.parent !== one.pid && known.has(one.parent) ? one.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const laid: TreeProcess[] = [];
  const lay = (parent: number | null, depth: number) => {
    for (const one of children.get(parent) ?? []) {
      laid.push({ ...one, depth, turn: laid.length });
      lay(one.pid, depth + 1);
    }
  };
  lay(null, 0);
  return laid;
}
