'use client';

import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Activity, EngineStatus } from '@/lib/contract/engine';
import type { ImageRow } from '@/lib/contract/images';
import type { LiveKind, LiveRows } from '@/lib/contract/live';
import type { NetworkRow } from '@/lib/contract/networks';
import type { VolumeRow } from '@/lib/contract/volumes';
import { LiveContext } from './context';
import type { Connection, LiveStore } from './store';

/** The containers, null before the first picture. The array is a new one only when something in it changed. */
export const useContainers = (): ContainerRow[] | null => useRows('containers');
export const useImages = (): ImageRow[] | null => useRows('images');
export const useNetworks = (): NetworkRow[] | null => useRows('networks');
export const useVolumes = (): VolumeRow[] | null => useRows('volumes');

/** One container; renders again only when it changes. Undefined when there is none, null before the first picture. */
export function useContainer(id: string): ContainerRow | undefined | null {
  return useSlice('containers', (store) => store.row('containers', id));
}

/** Whether the engine answers, since when and why not; null before the first picture. */
export function useEngine(): EngineStatus | null {
  return useSlice('engine', (store) => store.engine());
}

/** What happened lately, newest first. */
export function useActivity(): Activity[] {
  return useSlice('activity', (store) => store.activity());
}

/** Whether the page is connected to Quayside's own server, or since when not. */
export function useConnection(): Connection {
  return useSlice('connection', (store) => store.connection());
}

function useRows<K extends LiveKind>(kind: K): LiveRows[K][] | null {
  return useSlice(kind, (store) => store.rows(kind));
}

function useSlice<T>(slice: Parameters<LiveStore['subscribe']>[0], read: (store: LiveStore) => T): T {
  const store = useContext(LiveContext);
  if (!store) throw new Error('The live hooks are for what is inside <LiveProvider>.');
  const subscribe = useCallback((listener: () => void) => store.subscribe(slice, listener), [store, slice]);
  const snapshot = () => read(store);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
