import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Inspected } from './body/inspected';
import { recordOf, textOf } from './body/inspected';

/**
 * Where a recreation stands: written before each step is done, so that whoever finds the entry knows what may have been done. Up
 * to `watch` the old container comes back, from `remove` on the new one stays.
 */
export const entrySteps = ['create', 'stop', 'rename', 'start', 'watch', 'remove'] as const;
export type EntryStep = (typeof entrySteps)[number];
/** A moment of a recreation: a step is written to the journal, or done and the next one not yet written. */
export const moments = [
  ...(['create', 'made', 'create done', 'stop', 'stop done', 'rename', 'rename done'] as const),
  ...(['start', 'start done', 'watch', 'watch done', 'remove', 'remove done'] as const),
];
export type Moment = (typeof moments)[number];

/** A container as it is made: see `body/networks.ts`. */
const Made = z.object({
  platform: z.string(),
  body: z.record(z.string(), z.unknown()),
  disconnect: z.string().nullable(),
});
export type Made = z.infer<typeof Made>;

/** One recreation as the journal keeps it: enough to end it well by whoever finds it, knowing nothing else. */
export const Entry = z.object({
  id: z.string(),
  env: z.string(),
  jobId: z.string(),
  step: z.enum(entrySteps),
  /** The name that the new one is to have. */
  name: z.string(),
  /** The new one is made under this name, which nobody else has, until the old one has given up its own. */
  newName: z.string(),
  /** The old one has this name meanwhile. */
  oldName: z.string(),
  newId: z.string().nullable(),
  old: z.object({
    id: z.string(),
    name: z.string(),
    ran: z.boolean(),
    /** It was frozen. A journal of before this field has none that was. */
    paused: z.boolean().default(false),
    restart: z.object({ Name: z.string(), MaximumRetryCount: z.number() }),
    /** What makes it again: of one that is removed as soon as it stops. */
    again: Made.nullable(),
  }),
});
export type Entry = z.infer<typeof Entry>;

/** An entry for `container`, before its first step. `again`: for one with `--rm`. */
export function entryFor(parts: {
  env: string;
  jobId: string;
  name: string;
  container: Inspected;
  again: Made | null;
}): Entry {
  const { env, jobId, name, container, again } = parts;
  const id = randomBytes(4).toString('hex');
  const oldName = container.Name.replace(/^\//, '');
  const { Name, MaximumRetryCount } = recordOf(container.HostConfig.RestartPolicy);
  return {
    ...{ id, env, jobId, name },
    step: 'create',
    newName: `${name}.new-${id}`,
    oldName: `${oldName}.old-${id}`,
    newId: null,
    old: {
      id: container.Id,
      name: oldName,
      ran: container.State.Running,
      paused: container.State.Paused === true,
      restart: { Name: textOf(Name), MaximumRetryCount: Number(MaximumRetryCount ?? 0) },
      again,
    },
  };
}
