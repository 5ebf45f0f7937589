import { z } from 'zod';
import { ContainerId } from './containers';
import { mostWatched } from './stats-bounds';

/** Bytes that went through one interface of a container since its start. */
export const InterfaceCounters = z.object({ name: z.string(), received: z.number(), sent: z.number() });
export type InterfaceCounters = z.infer<typeof InterfaceCounters>;

/**
 * What a container used as of one second, as `docker stats` counts it. `at`: ms. `cpu`: cores (1.5 = 150 %), null in the
 * first second, when there is nothing to compare with; `cpus`: cores that it could use; `memory` without the file cache,
 * `memoryLimit`: bytes (the host's memory where there is no limit). `received`, `sent`, `read`, `written`: bytes since its
 * start. `interfaces`: only where the watch asked for `detail`.
 */
export const StatsSample = z.object({
  at: z.number(),
  cpu: z.number().nullable(),
  cpus: z.number(),
  memory: z.number(),
  memoryLimit: z.number(),
  received: z.number(),
  sent: z.number(),
  read: z.number(),
  written: z.number(),
  pids: z.number(),
  interfaces: z.array(InterfaceCounters).optional(),
});
export type StatsSample = z.infer<typeof StatsSample>;

/** Samples that a short history holds, one a second: what a sparkline shows. */
export const shortHistory = 60;
/** The same of a container that somebody watches in detail: ten minutes. */
export const longHistory = 600;

/**
 * Watches these containers of `env`, by their full ids, under a name that the page chose; the same again under that name
 * takes the place of the one before. `last`: so many samples of the past; `detail`: every interface, and a long history.
 */
export const StatsWatch = z.object({
  view: z.string().max(64),
  env: z.string(),
  ids: z.array(ContainerId).max(mostWatched),
  last: z.number().int().min(0).max(longHistory),
  detail: z.boolean(),
});
export type StatsWatch = z.infer<typeof StatsWatch>;
export const StatsStop = z.object({ view: z.string().max(64) });

/** Samples of one container, the oldest first. */
export interface StatsSeries {
  id: string;
  samples: StatsSample[];
}
/** What is known so far, and which containers are not measured: those that are gone, and those beyond `mostWatched`. */
export interface StatsStart {
  series: StatsSeries[];
  unmeasured: string[];
}
/** What came since the last message of a view. */
export interface StatsBatch {
  view: string;
  series: StatsSeries[];
}
