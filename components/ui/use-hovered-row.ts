'use client';

import { useMemo, useState, type SyntheticEvent } from 'react';

/** The row that the pointer was on last, or that was pressed: by its id. */
export function useHoveredRow() {
  const [id, setId] = useState<string | null>(null);
  const handlers = useMemo(() => {
    const look = ({ target }: SyntheticEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null;
      if (row?.dataset['id']) setId(row.dataset['id']);
    };
    return { onPointerOver: look, onClick: look };
  }, []);
  return { id, handlers };
}
