'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';

/**
 * A word kept in the address (`?name=word`), so that a link or a reload shows the same. An empty word, or `usual`, leaves
 * the address. Changing it makes no entry in the history.
 */
export function useUrlState(name: string, usual = ''): [string, (value: string) => void] {
  const told = useSearchParams().get(name) ?? usual;
  // Next tells a changed address late, in a transition: a field that waited for it would lose keys typed meanwhile.
  const [value, setValue] = useState(told);
  useEffect(() => {
    setValue(new URL(window.location.href).searchParams.get(name) ?? usual);
  }, [told, name, usual]);
  const set = useCallback(
    (next: string) => {
      setValue(next);
      const address = new URL(window.location.href);
      if (next === '' || next === usual) address.searchParams.delete(name);
      else address.searchParams.set(name, next);
      // Next follows replaceState: useSearchParams renders anew, without a visit to the server.
      window.history.replaceState(null, '', address);
    },
    [name, usual],
  );
  return [value, set];
}
