'use client';

import { useMemo } from 'react';
import { suggestTerms } from '../filter-terms';
import type { Suggestions } from '../suggestions';
import { useUrlState } from '../url-state';
import { filtered, type ListFilter } from './list-filter';

export interface FilteredList<R, U extends string> {
  /** What is typed, and the use that is chosen: both in the address (`?q=`, `?use=`). */
  text: string;
  setText: (text: string) => void;
  use: U;
  setUse: (use: U) => void;
  /** Nothing is filtered any more. */
  clear: () => void;
  all: readonly R[];
  shown: readonly R[];
  suggest: (text: string, caret: number) => Suggestions;
}

/** The rows that a list shows, by the filter in the address. `hintOf`: what a key looks at, in words. */
export function useFilteredList<R, K extends string, U extends string>(
  filter: ListFilter<R, K, U>,
  all: readonly R[],
  hintOf: (key: K) => string,
): FilteredList<R, U> {
  const [text, setText] = useUrlState('q');
  const [usual] = filter.uses;
  const [useWord, setUse] = useUrlState('use', usual);
  const use = filter.uses.find((one) => one === useWord) ?? (usual as U);
  const shown = useMemo(
    () => filtered(filter, all, text).filter((row) => filter.isOf(use, row)),
    [filter, all, text, use],
  );
  const suggest = (typed: string, caret: number) => {
    const hints = Object.fromEntries(filter.keys.map((key) => [key, hintOf(key)])) as Record<K, string>;
    return suggestTerms({ text: typed, caret }, all, filter.valuesOf, hints);
  };
  const clear = () => {
    setText('');
    setUse(usual as U);
  };
  return { text, setText, use, setUse, clear, all, shown, suggest };
}
