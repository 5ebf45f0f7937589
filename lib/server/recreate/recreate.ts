import type { Job } from '@/lib/contract/jobs';
import { recreateCommands } from '@/lib/contract/recreate/commands';
import type { RecreateRequest } from '@/lib/contract/recreate/request';
import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import type { Jobs } from '../jobs/jobs';
import { formOf } from '../run/form-of';
import { recordOf, type Inspected } from './body/inspected';
import { withSwap } from './body/swap';
import type { Moment } from './entry';
import type { Journal } from './journal';
import { makePlan } from './plan';
import { place } from './place';
import { recover } from './recover';
import { recreateKind } from './recreate-kind';
import { refuseUnmet } from '../run/refuse-unmet';
import { steadyMs } from './watch';

/** Changes of containers that exist: those that an engine does by itself, and those that take a new container. */
export interface Recreate {
  /**
   * Starts the job that puts a new container in the place of one. Throws, before anything is done, `policy`,
   * `bad-request` for what this engine would overlook, `conflict` while another recreation of it is under way, `not-found`.
   */
  start(env: string, id: string, request: RecreateRequest, caller: Caller): Promise<Job>;
  /** `docker update`. Answers what the engine warns of. Throws `policy`, `not-found`, and what the engine says. */
  update(env: string, id: string, changes: UpdateRequest, caller: Caller): Promise<string[]>;
  /** Resolves when what an earlier process left half done has been brought to an end. */
  readonly recovered: Promise<void>;
  /** What is under way is left to the next process. */
  close(): void;
}

/** What tests set: what is done at each moment, and how long is steady. Milliseconds. */
export interface RecreateHooks {
  at?: (moment: Moment, name: string) => Promise<void>;
  steady?: number;
}

export function createRecreate(parts: {
  environment: (slug: string) => Environment;
  jobs: Jobs;
  journal: Journal;
  hooks?: RecreateHooks | undefined;
}): Recreate {
  const { environment, jobs, journal, hooks = {} } = parts;
  const closing = new AbortController();
  /** Containers that are being recreated, each until both are what they are to be. */
  const busy = new Set<string>();
  const recovered = recover({ environment, jobs, journal, busy, signal: closing.signal });
  const kind = recreateKind({
    ...{ environment, journal, busy, recovered, closing: closing.signal },
    steady: hooks.steady ?? steadyMs,
    at: hooks.at ?? (() => Promise.resolve()),
  });
  jobs.register(kind);

  return {
    async start(env, id, { form, pull, idempotencyKey }, caller) {
      const place_ = environment(env);
      const { container, name, whole } = await makePlan(place_, id, form);
      if (busy.has(container.Id)) throw new Failure('conflict', { detail: container.Id });
      if (form) await refuseUnmet(place_.docker, form);
      await place(form, place_.judged(caller).mayCreate(whole));
      const wanted = form ?? (await formOf(place_.docker, container.Id)).form;
      const input = { id: container.Id, form, pull, commands: recreateCommands(name, wanted, pull) };
      return jobs.start({ env, kind: kind.kind, subject: name, input, caller, idempotencyKey });
    },
    async update(env, id, changes, caller) {
      const { docker, judged } = environment(env);
      const { Id, HostConfig } = (await docker.containers.inspect(id)) as unknown as Inspected;
      return judged(caller).update(Id, withSwap(changes, recordOf(HostConfig)));
    },
    recovered,
    close: () => closing.abort(),
  };
}
