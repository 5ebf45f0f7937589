import { z } from 'zod';
import type { Job } from '@/lib/contract/jobs';
import { RecreateRequest } from '@/lib/contract/recreate/request';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import type { JobContext, JobKind } from '../jobs/job-kind';
import { entryFor, type Entry, type Moment } from './entry';
import { bringImage } from './image';
import type { Journal } from './journal';
import { place } from './place';
import { makePlan, type Plan } from './plan';
import { replace } from './replace';
import { settle } from './settle';
import { createStepList, type StepList } from './step-list';
import { textOf } from './body/inspected';

const Input = RecreateRequest.pick({ form: true, pull: true }).extend({
  id: z.string(),
  // Of the container as it was at the start, which a recreation without a form takes its settings from.
  commands: z.array(z.string()).default([]),
});
type Input = z.output<typeof Input>;

/** The job of a recreation. Nothing of a container is touched before its image is at hand and the policy was asked. */
export function recreateKind(parts: {
  environment: (slug: string) => Environment;
  journal: Journal;
  busy: Set<string>;
  recovered: Promise<void>;
  /** Aborts when this process ends: what is half done is left to the next. */
  closing: AbortSignal;
  steady: number;
  at: (moment: Moment, name: string) => Promise<void>;
}): JobKind<Input> {
  const { busy, recovered } = parts;

  async function work(input: Input, context: JobContext): Promise<Job['result']> {
    const { signal, report, tell, caller, turn } = context;
    const environment = parts.environment(context.env);
    const { docker, registryAuth, mirrors } = environment;
    const verbs = environment.judged(caller);
    const steps = createStepList(context.show);
    steps.begin('image');
    const before = await makePlan(environment, input.id, input.form);
    const image = input.form?.image ?? textOf(before.container.Config.Image);
    await bringImage({ docker, registryAuth, mirrors, image, newest: input.pull, signal, report, tell, turn });
    signal.throwIfAborted();
    if (!input.form && input.pull && (await isOf(environment, before.container.Image, image))) {
      steps.skip('create', 'stop', 'rename', 'start', 'watch', 'remove');
      steps.done();
      return { containerId: input.id, sessionId: null };
    }
    const plan = await makePlan(environment, input.id, input.form);
    await verbs.mayCreate(plan.whole);
    return exchange(plan, context, steps);
  }

  /** The exchange itself; where it fails, the way back. */
  async function exchange(plan: Plan, context: JobContext, steps: StepList): Promise<Job['result']> {
    const { id: jobId, env, caller, signal } = context;
    const { journal, closing, steady } = parts;
    const at = (moment: Moment) => parts.at(moment, plan.name);
    const environment = parts.environment(env);
    const { container, name } = plan;
    const again = container.HostConfig.AutoRemove === true ? plan.again : null;
    const begun = entryFor({ env, jobId, name, container, again });
    let kept: Entry | null = null;
    const keep = (entry: Entry) => void (kept = entry);
    const answer = (containerId: string) => {
      steps.done();
      return { containerId, sessionId: null };
    };
    try {
      const verbs = environment.judged(caller);
      return answer(
        await replace({ environment, verbs, journal, plan, entry: begun, steps, steady, signal, keep, at }),
      );
    } catch (error) {
      const entry = kept as Entry | null;
      if (closing.aborted || !entry) throw error;
      if (entry.step !== 'remove') {
        steps.failed();
        steps.begin('restore');
      }
      const settled = await settle(environment, journal, entry, closing);
      if (settled === 'replaced') return answer(entry.newId ?? '');
      if (settled === 'gone') throw new Failure('not-found', { detail: entry.old.id }, { cause: error });
      steps.done();
      throw error;
    }
  }

  return {
    kind: 'container.recreate',
    input: Input,
    commands: ({ commands }) => commands,
    async work(input, context) {
      await recovered;
      if (busy.has(input.id)) throw new Failure('conflict', { detail: input.id });
      busy.add(input.id);
      try {
        return await place(input.form, work(input, context));
      } finally {
        busy.delete(input.id);
      }
    },
  };
}

/** Whether `image` names the very image of that id by now. */
async function isOf({ docker }: Environment, id: string, image: string): Promise<boolean> {
  return (await docker.images.inspect(image)).id === id;
}
