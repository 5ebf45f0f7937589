import { templatePath, type Step } from '@/lib/contract/commands/template-path';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One line of the tree. `id` is its path; `count`: how many it holds, null for a value. */
export interface JsonRow {
  id: string;
  path: readonly Step[];
  /** Its key; null in a list and at the top. */
  name: string | null;
  value: Json;
  count: number | null;
  open: boolean;
  depth: number;
  /** Its place among its siblings, from 1, and how many they are: for a screen reader. */
  place: number;
  siblings: number;
}

/** Branches on a path that is wanted are open even where they are folded. */
interface Opening {
  isOpen: (id: string, depth: number, count: number) => boolean;
}

/** The lines of `value` that are seen: those below what is folded are left out. */
export function jsonRows(value: Json, { isOpen }: Opening): JsonRow[] {
  const rows: JsonRow[] = [];
  const add = (path: readonly Step[], one: Json, place: number, siblings: number) => {
    const inner = entriesOf(one);
    const id = templatePath(path);
    const depth = path.length - 1;
    const open = inner !== null && inner.length > 0 && isOpen(id, depth, inner.length);
    const last = path.at(-1);
    rows.push({
      ...{ id, path, value: one, open, depth, place, siblings },
      name: typeof last === 'string' ? last : null,
      count: inner === null ? null : inner.length,
    });
    if (open) inner.forEach(([step, child], index) => add([...path, step], child, index + 1, inner.length));
  };
  const top = entriesOf(value) ?? [];
  top.forEach(([step, child], index) => add([step], child, index + 1, top.length));
  return rows;
}

function entriesOf(value: Json): (readonly [Step, Json])[] | null {
  if (value === null || typeof value !== 'object') return null;
  return Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
}

/** What a search finds: the paths of the lines that hold `query` in a key or a value, in order, and all above them. */
export function findRows(value: Json, query: string): { hits: string[]; above: ReadonlySet<string> } {
  const wanted = query.toLowerCase();
  const hits: string[] = [];
  const above = new Set<string>();
  const look = (path: readonly Step[], one: Json) => {
    const last = path.at(-1);
    const inner = entriesOf(one);
    const texts = [typeof last === 'string' ? last : '', inner ? '' : String(one), templatePath(path)];
    const hit =
      path.length > 0 &&
      texts.some((text, index) => text.toLowerCase().includes(wanted) && (index < 2 || wanted.startsWith('.')));
    if (hit) {
      hits.push(templatePath(path));
      for (let length = 1; length < path.length; length += 1) above.add(templatePath(path.slice(0, length)));
    }
    inner?.forEach(([step, child]) => look([...path, step], child));
  };
  if (wanted) look([], value);
  return { hits, above };
}
