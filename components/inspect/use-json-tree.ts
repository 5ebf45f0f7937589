'use client';

import { useEffect, useMemo, useState } from 'react';
import { findRows, jsonRows, type Json } from './json-rows';

/** A longer list (capabilities, masked paths) is folded at first. */
const longList = 30;

/**
 * What is seen of `data` as a tree: which lines are folded, what the search `query` finds, and the line that is chosen.
 * `setQuery` keeps the words of the search, where the page wants them.
 */
export function useJsonTree(data: Json | undefined, query: string, setQuery: (query: string) => void) {
  const [current, setCurrent] = useState<string | null>(null);
  const [folds, setFolds] = useState<{ all: boolean; one: ReadonlyMap<string, boolean> }>({
    all: false,
    one: new Map(),
  });
  const found = useMemo(() => findRows(data ?? null, query), [data, query]);
  const hits = useMemo(() => new Set(found.hits), [found]);
  const first = found.hits[0];
  // A link with a search in it begins at what it finds, as typing it does.
  useEffect(() => {
    if (first !== undefined) setCurrent((now) => now ?? first);
  }, [first]);
  const rows = useMemo(
    () =>
      jsonRows(data ?? null, {
        isOpen: (id, depth, count) =>
          folds.one.get(id) ?? (found.above.has(id) || (!folds.all && depth < 2 && count <= longList)),
      }),
    [data, folds, found],
  );
  const at = current === null ? -1 : found.hits.indexOf(current);
  // What was folded by hand is wanted again.
  const unfold = () => setFolds(({ all }) => ({ all, one: new Map() }));
  return {
    ...{ rows, hits, current, query, at },
    /** The line that is chosen, where it is seen. */
    row: rows.find(({ id }) => id === current),
    allFolded: folds.all,
    choose: setCurrent,
    fold: (id: string, open: boolean) => setFolds(({ all, one }) => ({ all, one: new Map(one).set(id, open) })),
    foldAll: () => setFolds(({ all }) => ({ all: !all, one: new Map() })),
    goTo(step: 1 | -1) {
      unfold();
      setCurrent(found.hits.at((at < 0 && step < 0 ? 0 : at + step) % found.hits.length) ?? null);
    },
    search(value: string) {
      setQuery(value);
      unfold();
      setCurrent(findRows(data ?? null, value).hits[0] ?? null);
    },
  };
}
export type JsonTree = ReturnType<typeof useJsonTree>;
