import type { Environment } from '../core';
import type { JudgedVerbs } from '../policy/judged-verbs';
import { stop } from '../stop/stop';
import { unless, untilGone } from './engine-calls';
import type { Entry, EntryStep, Moment } from './entry';
import { finish } from './finish';
import type { Journal } from './journal';
import { make } from './make';
import type { Plan } from './plan';
import { restarts } from './put-back';
import type { StepList } from './step-list';
import { startAndWatch } from './watch';

/**
 * Puts the new container of `plan` in the place of the old one, step by step. Each is written to the journal before it is
 * done. `at` is told of each moment at which it might be cut off. Throws where a step fails, with the journal as it stood: `settle` ends it.
 */
export async function replace(parts: {
  environment: Environment;
  verbs: JudgedVerbs;
  journal: Journal;
  plan: Plan;
  entry: Entry;
  steps: StepList;
  steady: number;
  signal: AbortSignal;
  /** Keeps the entry as it is now. */
  keep: (entry: Entry) => void;
  at: (moment: Moment) => Promise<void>;
}): Promise<string> {
  const { environment, verbs, journal, plan, steps, signal } = parts;
  const { docker, putBack } = environment;
  const { old, name, newName, oldName } = parts.entry;
  let entry = parts.entry;
  const write = async (patch: Partial<Entry>) => {
    entry = { ...entry, ...patch };
    parts.keep(entry);
    await journal.write(entry);
  };
  const begin = async (step: EntryStep) => {
    signal.throwIfAborted();
    steps.begin(step);
    await write({ step });
    await parts.at(step);
  };

  await begin('create');
  const newId = await make(environment, verbs, newName, plan.made, async (id) => {
    await parts.at('made');
    await write({ newId: id });
  });
  await parts.at('create done');

  await begin('stop');
  if (old.ran) {
    // A restart of the engine would start it beside the new one.
    if (restarts(old.restart)) await putBack.restartPolicy(old.id, { Name: 'no', MaximumRetryCount: 0 });
    await unless(['not-modified'], stop(environment, old.id));
    if (old.again) await untilGone(docker, old.id);
  }

  await parts.at('stop done');

  await begin('rename');
  await unless(old.ran && old.again ? ['not-found'] : [], docker.containers.rename(old.id, oldName));
  await docker.containers.rename(newId, name);
  await parts.at('rename done');

  if (old.ran) {
    await begin('start');
    await startAndWatch({
      ...{ docker, id: newId, signal, steady: parts.steady },
      start: () => verbs.start(newId),
      async started() {
        await parts.at('start done');
        await begin('watch');
      },
    });
    await parts.at('watch done');
  } else steps.skip('start', 'watch');

  await begin('remove');
  await finish(environment, entry);
  await parts.at('remove done');
  await journal.remove(entry.id);
  return newId;
}
