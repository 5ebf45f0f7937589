import { stateKind } from '@/components/ui/state-kind';
import type { Suggestions } from '@/components/ui/suggestions';
import type { ContainerRow } from '@/lib/contract/containers';
import { filterKeys, isStopped, type FilterKey, type LabelsOf } from '../filter';

/** Values offered at once. */
const most = 8;

/** The values that rows have for a key; of labels their names. */
const valuesOf: Record<FilterKey, (row: ContainerRow, labelsOf: LabelsOf) => string[]> = {
  name: (row) => [row.name],
  image: (row) => [row.image],
  state: (row) => [
    ...new Set([row.state, stateKind(row.state, row.health, row.exitCode), ...(isStopped(row) ? ['stopped'] : [])]),
  ],
  health: (row) => [row.health],
  label: (row, labelsOf) => Object.keys(labelsOf(row.id) ?? {}),
  network: (row) => row.networks,
  volume: (row) => row.volumes,
  project: (row) => (row.project === null ? [] : [row.project]),
};

/**
 * What can stand where the caret is: the keys of a filter, or after a key the values that rows have for it, the most
 * frequent first. `hints`: what each key looks at.
 */
export function suggestFilter(
  text: string,
  caret: number,
  rows: readonly ContainerRow[],
  labelsOf: LabelsOf,
  hints: Record<FilterKey, string>,
): Suggestions {
  const from = text.slice(0, caret).search(/\S*$/);
  const to = caret + (/^\S*/.exec(text.slice(caret))?.[0].length ?? 0);
  const typed = text.slice(from, caret).toLowerCase();
  const sign = typed.startsWith('-') ? '-' : '';
  const plain = typed.slice(sign.length);
  const key = filterKeys.find((one) => plain.startsWith(`${one}:`));
  if (!key) {
    const keys = filterKeys.filter((one) => one.startsWith(plain));
    return { from, to, items: keys.map((one) => ({ text: `${sign}${one}:`, hint: hints[one], more: true })) };
  }
  const given = plain.slice(key.length + 1);
  const part = given.slice(given.lastIndexOf(',') + 1);
  const kept = text.slice(from, caret - part.length);
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf[key](row, labelsOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const items = [...counts]
    .filter(([value]) => value.toLowerCase().includes(part) && value.toLowerCase() !== part)
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, most)
    .map(([value, count]) => ({ text: `${kept}${value}`, hint: String(count), more: false }));
  return { from, to, items };
}
