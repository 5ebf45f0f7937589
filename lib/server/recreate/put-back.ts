import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { Environment } from '../core';
import type { Inspected } from './body/inspected';
import { found, unless, untilGone } from './engine-calls';
import type { Entry } from './entry';
import { make } from './make';

/** How the old container is now. `gone`: somebody removed it meanwhile, and so the new one was left to them. */
export type Back = 'as-it-was' | 'gone';

/**
 * Takes the new container away and brings the old one back as it was: name, restart policy, and whether it runs or is paused. One with
 * `--rm`, which the stop has removed, is made again. What was done already may be done again. `write` keeps the entry.
 * Throws what the engine says.
 */
export async function putBack(
  environment: Environment,
  entry: Entry,
  write: (entry: Entry) => Promise<void>,
): Promise<Back> {
  const { docker, putBack: verbs } = environment;
  const { old } = entry;
  // A stop that was asked for goes on in the engine, whoever asked: it has to be over before the old one is started again.
  if (old.ran && entry.step !== 'create') {
    await unless(['not-modified', 'not-found', 'conflict'], docker.containers.stop(old.id));
    if (old.again) await untilGone(docker, old.id);
  }
  let back = await inspected(environment, old.id);
  if (!back && old.again) {
    // One that an attempt before this has made may lack its networks.
    await unless(['not-found'], docker.containers.remove(entry.oldName, { force: true, volumes: false }));
    // Before the new one goes: what had no name among its volumes is held by nobody else.
    const id = await make(environment, verbs, entry.oldName, old.again, () => Promise.resolve());
    await write({ ...entry, old: { ...old, id } });
    back = await inspected(environment, id);
  }
  if (!back) return 'gone';
  const made = await inspected(environment, entry.newId ?? entry.newName);
  if (made && made.Id !== back.Id) {
    if (made.State.Running) await unless(['not-modified', 'not-found'], docker.containers.stop(made.Id));
    await unless(['not-found', 'conflict'], docker.containers.remove(made.Id, { force: true, volumes: true }));
  }
  if (back.Name !== `/${old.name}`) await docker.containers.rename(back.Id, old.name);
  if (restarts(old.restart)) await verbs.restartPolicy(back.Id, restartOf(old.restart));
  // One that is paused still, since it was never stopped, cannot be started.
  if (old.ran && !back.State.Paused) await unless(['not-modified'], verbs.start(back.Id));
  if (old.paused) await unless(['not-modified', 'container-not-running'], docker.containers.pause(back.Id));
  return 'as-it-was';
}

async function inspected({ docker }: Environment, id: string): Promise<Inspected | null> {
  return (await found(docker.containers.inspect(id))) as Inspected | null;
}

/** The engine told it, so it is one of those that it takes. */
function restartOf({ Name, MaximumRetryCount }: Entry['old']['restart']) {
  return { Name: Name as NonNullable<UpdateRequest['RestartPolicy']>['Name'], MaximumRetryCount };
}

/** Whether a restart policy does anything; '' and `no` do not. */
export function restarts({ Name }: Entry['old']['restart']): boolean {
  return Name !== '' && Name !== 'no';
}
