'use client';

import { useMemo, useState } from 'react';

/** Which rows of a table are selected, by id. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Selects or deselects these. */
  set: (ids: readonly string[], selected: boolean) => void;
  clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** A selection that outlives sorting and filtering. Ids of rows that are gone stay in it: look them up before use. */
export function useSelection(): Selection {
  const [ids, setIds] = useState(nothing);
  return useMemo(
    () => ({
      ids,
      set: (changed, selected) =>
        setIds((before) => {
          const after = new Set(before);
          for (const id of changed)
            if (selected) after.add(id);
            else after.delete(id);
          return after;
        }),
      clear: () => setIds(nothing),
    }),
    [ids],
  );
}
