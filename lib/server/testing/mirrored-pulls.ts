import type { Job } from '@/lib/contract/jobs';
import { noMirrors, type MirrorRule, type MirrorSettings } from '@/lib/contract/mirrors/mirrors';
import type { Core } from '../core';
import { localCaller } from './callers';
import { docker, testEngine } from './test-engine';

/** A rule of a test: images of `from`, the registry of the samples, are looked for at `to`, however they are spelled. */
export const rule = (to: string, from = testEngine().registry): MirrorRule => ({
  from,
  to,
  enabled: true,
  library: 'both',
});

/** Pulls of `core` by rules that a test sets. */
export function mirroredPulls(core: Core) {
  return {
    /** The rules from the registry of the samples to these addresses, in their order; `others.rules` in their place. */
    async mirrors(to: readonly string[], others: Partial<MirrorSettings> = {}): Promise<void> {
      const { revision } = await core.mirrors.view('local', core.environment('local').docker);
      const rules = others.rules ?? to.map((one) => rule(one));
      await core.mirrors.set('local', { ...noMirrors, stallSeconds: 5, ...others, rules, revision });
    },
    /** The job of a pull, when it has ended. */
    pull: async (reference: string): Promise<Job> =>
      core.jobs.ended((await core.jobs.pull('local', { reference }, localCaller)).id),
  };
}
export type MirroredPulls = ReturnType<typeof mirroredPulls>;

/** How each source of a pull did. */
export const states = ({ sources }: Job) => sources?.map(({ state }) => state);

/** Every name that an image of the engine has, sorted. */
export async function imageNames(): Promise<string[]> {
  return (await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).split('\n').filter(Boolean).sort();
}

/** Removes the images that pulls of the samples leave, and what nobody uses. */
export async function removeImages(): Promise<void> {
  for (const name of (await imageNames()).filter((one) => /python|busybox|nginx/.test(one)))
    await docker('rmi', '-f', name.replace(':<none>', '')).catch(() => undefined);
  await docker('image', 'prune', '-af');
}
