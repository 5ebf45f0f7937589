'use client';

import { createContext, useContext } from 'react';
import type { Pointed, Related } from '../graph/related';

/** What the pointer or the focus is at, for the boxes of the picture. `related` null: at nothing, and nothing steps back. */
export interface Pointing {
  related: Related | null;
  point: (at: Pointed | null) => void;
}

export const PointedContext = createContext<Pointing>({ related: null, point: () => undefined });

/** Handlers for an element that stands for `at`. */
export function usePointing(at: Pointed) {
  const { point } = useContext(PointedContext);
  return {
    onPointerEnter: () => point(at),
    onPointerLeave: () => point(null),
    onFocus: () => point(at),
    onBlur: () => point(null),
  };
}
