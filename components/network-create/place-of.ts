import type { Problem } from '@/lib/contract/problem';

/** Where the Engine API's words for a network stand in the form. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^Options\./, 'options.'],
  [/^IPAM\.Config\.(\d+)\.Subnet$/, 'pools.$1.subnet'],
  [/^IPAM\.Driver$/, 'ipamDriver'],
  [/^Driver$/, 'driver'],
];

/** What a problem says of the field at `path`: the engine's words, or `policy` where that forbids it. */
export function saidOf(problem: Problem | null, path: string): { words: string } | 'policy' | null {
  if (!problem) return null;
  if (problem.field === path) return { words: problem.detail ?? '' };
  for (const issue of problem.issues ?? []) {
    const at = places.reduce((text, [from, to]) => text.replace(from, to), issue.path);
    if (at === path) return issue.rule ? 'policy' : { words: issue.message };
  }
  return null;
}
