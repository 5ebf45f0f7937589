import { z } from 'zod';
import { ContainerId } from './containers';
import type { ContainerHealth } from './inspect';
import type { Problem } from './problem';
import type { ProcessList } from './processes';

/** What of one container can be watched while a page shows it. */
export const watchKinds = ['processes', 'health', 'events'] as const;
export type WatchKind = (typeof watchKinds)[number];

/** Begins to watch. `id` is chosen by the page and names this watch in every later message. */
export const WatchStart = z.object({
  id: z.string().min(1).max(64),
  env: z.string(),
  containerId: ContainerId,
  what: z.enum(watchKinds),
});
export type WatchStart = z.infer<typeof WatchStart>;
export const WatchStop = z.object({ id: z.string() });

/**
 * One thing that happened to a container. `at`: ms. `action` is the engine's verb; `argument` what stands behind it (the
 * command of an exec, a health), null where it is hidden. `name`: the network, volume or new name that it is about.
 */
export interface ContainerEvent {
  id: string;
  at: number;
  type: 'container' | 'network' | 'volume';
  action: string;
  argument: string | null;
  name: string | null;
  exitCode: number | null;
  signal: string | null;
}

/** Probes of a health check that are gathered while somebody watches; the engine itself keeps five. */
export const maximumProbes = 100;

/**
 * What is told. `processes`: null while the container does not run. `health`: null without a health check; the probes
 * that the engine has forgotten since somebody watches are there too. `events`: newest first; after the first telling
 * only what is new.
 */
export interface WatchedValues {
  processes: ProcessList | null;
  health: ContainerHealth | null;
  events: ContainerEvent[];
}

/** A value, or why there is none for now; it is tried again. */
export type Told<T> = { value: T; problem?: undefined } | { problem: Problem; value?: undefined };
/** A message to a page: what a watch is told. */
export type WatchTold = { id: string; told: Told<WatchedValues[WatchKind]> };
