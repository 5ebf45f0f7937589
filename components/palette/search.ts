import { fit, fitAll, wordsOf } from './fit';
import type { GroupName, Item } from './item';

/** Something with verbs: a container or an image. `item` and `verbs` are made for what is shown alone. */
export interface Thing {
  id: string;
  /** Lower-case. */
  name: string;
  beside: string;
  item: () => Item;
  verbs: () => Item[];
}

/** What is searched. */
export interface Sources {
  things: readonly Thing[];
  /** Pages, actions, open terminals. */
  fixed: readonly Item[];
  /** For words that look like an image's reference: to pull it. */
  pull: (reference: string) => Item | null;
  /** Ids of what was used, the latest first. */
  recent: readonly string[];
}

export interface Group {
  value: GroupName;
  items: Item[];
}

/** Things and verbs shown at once: more are found by typing on. */
const maximumThings = 12;
const maximumVerbs = 8;
const maximumFixed = 8;
/** What was used last is lifted by so much, what was used before it by less. */
const recentLift = 12;

interface Found {
  item: Item;
  score: number;
}

/**
 * What fits `query`, the best group first. A word may be a verb ("stop web"): it is looked for among the verbs of what the
 * other words find. Without a query: what was used lately, then pages and actions. Pure.
 */
export function search(query: string, sources: Sources): Group[] {
  const words = wordsOf(query);
  if (words.length === 0) return atRest(sources);
  const lift = (id: string) => {
    const at = sources.recent.indexOf(id);
    return at < 0 ? 0 : recentLift / (1 + at);
  };
  const things = best(sources.things, (thing) => withLift(fitAll(words, thing.name, thing.beside), lift(thing.id)));
  const found: Found[] = things.slice(0, maximumThings).map(({ one, score }) => ({ item: one.item(), score }));
  found.push(...verbsOf(words, sources, things, lift));
  const fixed = best(sources.fixed, (item) =>
    withLift(fitAll(words, item.title.toLowerCase(), item.words ?? ''), lift(item.id)),
  );
  found.push(...fixed.slice(0, maximumFixed).map(({ one: item, score }) => ({ item, score })));
  const pull = sources.pull(query.trim());
  if (pull) found.push({ item: pull, score: fit(words[0] ?? '', pull.words ?? '') > 0 ? 120 : 1 });
  return grouped(found);
}

function verbsOf(
  words: readonly string[],
  sources: Sources,
  things: readonly { one: Thing; score: number }[],
  lift: (id: string) => number,
): Found[] {
  const found = new Map<string, Found>();
  const put = (item: Item, score: number) => {
    if (score > (found.get(item.id)?.score ?? 0)) found.set(item.id, { item, score });
  };
  // Each word may be the verb; the first letters of one will do.
  for (const [index, verb] of words.entries()) {
    if (verb.length < 2 && !/\p{Script=Han}/u.test(verb)) continue;
    const rest = words.filter((_, other) => other !== index);
    const candidates =
      rest.length === 0
        ? best(sources.things, (thing) => 1 + lift(thing.id))
        : best(sources.things, (thing) => withLift(fitAll(rest, thing.name, thing.beside), lift(thing.id)));
    for (const { one, score } of candidates.slice(0, maximumVerbs))
      for (const item of one.verbs()) {
        const fits = fit(verb, item.words ?? '');
        if (fits >= 80) put(item, rest.length === 0 ? fits / 2 + score / 10 : score + fits / 10 + lift(item.id));
      }
  }
  // Few things fit: what can be done to the best one stands right there.
  const [first] = things;
  if (first && things.length <= 3) for (const item of first.one.verbs()) put(item, first.score / 2);
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, maximumVerbs);
}

function best<T>(all: readonly T[], scoreOf: (one: T) => number): { one: T; score: number }[] {
  return all
    .map((one) => ({ one, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function withLift(score: number, lift: number): number {
  return score === 0 ? 0 : score + lift;
}

function grouped(found: readonly Found[]): Group[] {
  const byGroup = new Map<GroupName, Found[]>();
  for (const one of [...found].sort((a, b) => b.score - a.score))
    byGroup.set(one.item.group, [...(byGroup.get(one.item.group) ?? []), one]);
  return [...byGroup].map(([value, items]) => ({ value, items: items.map(({ item }) => item) }));
}

function atRest({ recent, things, fixed }: Sources): Group[] {
  const known = new Map<string, () => Item>(fixed.map((item) => [item.id, () => item]));
  const wanted = new Set(recent);
  for (const thing of things) {
    if (!wanted.has(thing.id)) continue;
    known.set(thing.id, thing.item);
    // What is done to a thing makes it a recent one too.
    for (const verb of thing.verbs()) known.set(verb.id, () => verb);
  }
  const used = recent.flatMap((id) => known.get(id)?.() ?? []);
  const rest = fixed.filter((item) => !wanted.has(item.id));
  const groups: Group[] = [{ value: 'recent', items: used }];
  for (const value of ['terminals', 'pages', 'actions'] as const)
    groups.push({ value, items: rest.filter((item) => item.group === value) });
  return groups.filter(({ items }) => items.length > 0);
}
