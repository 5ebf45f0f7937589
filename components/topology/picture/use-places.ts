'use client';

import ELK, { type ELK as Layouter } from 'elkjs/lib/elk-api';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { watchWorker } from '@/lib/client/lost-part';
import { fromElk, toElk } from '../arrange/elk-graph';
import { placeNew } from '../arrange/place-new';
import type { Places } from '../arrange/places';
import type { Graph } from '../graph/graph';

/** Where all lies, and for which asking it was laid out; null before the first layout. */
interface Arrangement {
  key: string;
  places: Places;
}

/** The shape of a phone held upright, and of a screen: width by height. */
const [upright, wide] = [0.5, 1.5];

/**
 * Lays `graph` out in a worker, once for each `key` (what the person chose to see), and when they ask for it. In between, what
 * is new finds a place and everything else stays where it is. `narrow`: for a phone.
 */
export function usePlaces(
  graph: Graph,
  key: string,
  narrow: boolean,
): { places: Places | null; laidOut: number; arrange: () => void } {
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const [laidOut, setLaidOut] = useState(0);
  const [asked, setAsked] = useState(0);
  const layouter = useRef<Layouter | null>(null);
  const latest = useRef(graph);
  latest.current = graph;

  useEffect(() => {
    const elk = new ELK({
      workerFactory: () =>
        watchWorker(new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module', name: 'topology' })),
    });
    layouter.current = elk;
    return () => {
      layouter.current = null;
      elk.terminateWorker();
    };
  }, []);

  useEffect(() => {
    let wanted = true;
    const layOut = async () => {
      const asking = latest.current;
      const answer = await layouter.current?.layout(toElk(asking, narrow ? upright : wide));
      if (!wanted || !answer) return;
      setArrangement({ key, places: fromElk(answer, asking) });
      setLaidOut((count) => count + 1);
    };
    void layOut();
    return () => {
      wanted = false;
    };
  }, [key, asked, narrow]);

  // While a new layout is on its way, what was chosen before is no picture of what is chosen now.
  const current = arrangement?.key === key ? arrangement : null;
  const held = useRef<{ from: Arrangement; places: Places } | null>(null);
  const places = useMemo(() => {
    if (!current) return null;
    const before = held.current?.from === current ? held.current.places : current.places;
    const next = placeNew(before, graph);
    held.current = { from: current, places: next };
    return next;
  }, [current, graph]);
  return { places, laidOut, arrange: useCallback(() => setAsked((count) => count + 1), []) };
}
