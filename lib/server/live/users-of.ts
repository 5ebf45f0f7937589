import type { ContainerRow } from '@/lib/contract/containers';

/** The ids of the containers that have each thing, sorted; `thingsOf`: what a container has, by key. */
export function usersOf(
  rows: readonly ContainerRow[],
  thingsOf: (row: ContainerRow) => readonly string[],
): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const row of rows)
    for (const thing of thingsOf(row)) {
      const list = users.get(thing);
      if (list) list.push(row.id);
      else users.set(thing, [row.id]);
    }
  for (const list of users.values()) list.sort();
  return users;
}
