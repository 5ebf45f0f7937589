import { z } from 'zod';

/** Events of an engine that Quayside keeps in memory, the newest; the engine itself remembers 256. */
export const keptEvents = 2000;
/** What a Docker Engine remembers of its own events, for who asks later (moby, daemon/events). */
export const rememberedByEngine = 256;

/**
 * One thing that the engine told. `action` is its verb, `argument` what stands behind it (the command of an exec, a health),
 * null where there is none or it is hidden. `attributes` are the engine's own; who may not see secrets gets no labels.
 */
export const HappenedEvent = z.object({
  id: z.string(),
  at: z.number().describe('milliseconds since the epoch'),
  type: z.string(),
  action: z.string(),
  argument: z.string().nullable(),
  objectId: z.string(),
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  probe: z.boolean().describe('an exec of a health check'),
});
export type HappenedEvent = z.infer<typeof HappenedEvent>;

/** A time in which the engine was not listened to: it tells afterwards only what it remembers. Milliseconds. */
export const EventGap = z.object({ from: z.number(), to: z.number() });
export type EventGap = z.infer<typeof EventGap>;

/** What is known of what happened, newest first. `since`: when Quayside began to listen (ms). */
export const EventHistory = z.object({
  events: z.array(HappenedEvent),
  gaps: z.array(EventGap),
  since: z.number(),
  kept: z.number().describe('so many events are kept at most'),
});
export type EventHistory = z.infer<typeof EventHistory>;

/** What is new since the last telling, in the order in which it became known. */
export type EventNews = Pick<EventHistory, 'events' | 'gaps'>;

/** Begins to follow the events of an engine. */
export const EventsWatch = z.object({ env: z.string() });

/** `filter`: words as in the page's filter, such as `type:container action:start,die since:10m`. */
export const EventsQuery = z.object({
  filter: z.string().max(1000).default(''),
  probes: z.enum(['true', 'false']).default('false'),
});
