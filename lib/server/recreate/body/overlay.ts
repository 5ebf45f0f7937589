import { isRecord, same, type WholeBody } from './inspected';

/** Lists of words, whose order and repetition mean something; all others are sets in which each item stands for itself. */
const lines = new Set(['Cmd', 'Entrypoint', 'Test', 'Shell', 'OnBuild', 'ConsoleSize']);

/**
 * `mine` with what changed from `before` to `after`, and nothing else: a three-way merge. What is in `mine` alone stays, so
 * that an edited form takes nothing away that the form cannot say. Pure.
 */
export function overlay(mine: WholeBody, before: object, after: object): WholeBody {
  return merge('', mine, before, after) as WholeBody;
}

function merge(name: string, mine: unknown, before: unknown, after: unknown): unknown {
  if (same(before, after)) return mine;
  if (isRecord(after) && (isRecord(mine) || mine === undefined || mine === null)) {
    const [own, old] = [isRecord(mine) ? mine : {}, isRecord(before) ? before : {}];
    const keys = new Set([...Object.keys(own), ...Object.keys(old), ...Object.keys(after)]);
    const entries = [...keys].map((key) => [key, merge(key, own[key], old[key], after[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(after) && Array.isArray(mine) && !lines.has(name))
    return mergeList(mine as unknown[], Array.isArray(before) ? (before as unknown[]) : [], after as unknown[]);
  return after;
}

/** Where `before` says all that `mine` does, the order is the new one; else what went is taken out, what came follows. */
function mergeList(mine: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  if (same(mine, before)) return [...after];
  const rest = [...mine];
  for (const gone of minus(before, after)) {
    const index = rest.findIndex((item) => same(item, gone));
    if (index >= 0) rest.splice(index, 1);
  }
  return [...rest, ...minus(minus(after, before), rest)];
}

/** The items of `a` that `b` lacks, each as often as it is lacking. */
function minus(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const left = [...b];
  return a.filter((item) => {
    const index = left.findIndex((other) => same(item, other));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
