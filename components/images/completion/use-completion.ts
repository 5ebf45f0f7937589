'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { contentsOf, registries } from '@/lib/client/registries';
import { useMay } from '@/lib/client/session-facts';
import type { NamesPage } from '@/lib/contract/registries/registries';
import type { Suggestions } from '@/components/ui/suggestions';
import { matching, wantedAt, type Entry, type Wanted } from './wanted';

/** Names that are fetched of one list. Of more the beginning is known. */
const most = 5000;
/** Names that are shown: a person types on. */
const shown = 8;

/**
 * What completes the reference that is typed, asked of the registry that it names when it comes to that. A registry that
 * cannot be reached, or lists nothing, completes nothing and says nothing: the pull will. `again` forgets what was read.
 */
export function useCompletion(typed: string): {
  suggest: (text: string, caret: number) => Suggestions;
  again: () => void;
} {
  const env = useEnv();
  const may = useMay('registry.read');
  const [turn, setTurn] = useState(0);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!may || turn === 0) return;
    const controller = new AbortController();
    asked.current = new Set();
    quiet(registries.list(env, controller.signal), (list) => {
      setNames(new Map());
      setEntries(list.registries);
    });
    return () => controller.abort();
  }, [env, may, turn]);

  const wanted = useMemo(() => wantedAt(typed, entries), [typed, entries]);
  useEffect(() => {
    if (wanted === null || wanted.what === 'registry') return;
    const key = keyOf(wanted);
    if (asked.current.has(key)) return;
    asked.current.add(key);
    const contents = contentsOf(env, wanted.entry.id);
    const page = (from: string | undefined) =>
      wanted.what === 'tag' ? contents.tags(wanted.repository, from) : contents.catalogue(from);
    quiet(readAll(page), (all) => setNames((before) => new Map(before).set(key, all)));
  }, [env, wanted]);

  const suggest = useCallback(
    (text: string, caret: number): Suggestions => {
      const now = caret === text.length ? wantedAt(text, entries) : null;
      if (now === null) return { from: 0, to: 0, items: [] };
      const { from, word } = now;
      if (now.what === 'registry') {
        const items = now.entries.map(({ address, name }) => ({ text: `${address}/`, hint: name, more: true }));
        return { from, to: text.length, items: items.slice(0, shown) };
      }
      const found = matching(names.get(keyOf(now)) ?? [], word);
      const items = found.slice(0, shown).map((name) => ({ text: name, hint: '', more: true }));
      return { from, to: text.length, items };
    },
    [entries, names],
  );
  return { suggest, again: useCallback(() => setTurn((now) => now + 1), []) };
}

/** Names a list that is asked for. */
function keyOf(wanted: Exclude<Wanted, { what: 'registry' }>): string {
  return wanted.what === 'tag' ? `${wanted.entry.id} ${wanted.repository}` : wanted.entry.id;
}

async function readAll(page: (from: string | undefined) => Promise<NamesPage>): Promise<string[]> {
  const names: string[] = [];
  let from: string | undefined;
  do {
    const part = await page(from);
    names.push(...part.names);
    from = part.next ?? undefined;
  } while (from !== undefined && names.length < most);
  return [...new Set(names)];
}

/** Takes what came; a refusal of the server is no matter of the pull box, an error of our own is thrown. */
function quiet<T>(asked: Promise<T>, take: (answer: T) => void): void {
  asked.then(take, (error: unknown) => {
    const isRefused = error instanceof ApiError || (error instanceof DOMException && error.name === 'AbortError');
    if (!isRefused) throw error;
  });
}
