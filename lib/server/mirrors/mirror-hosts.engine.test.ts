import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RegistryForm } from '@/lib/contract/registries/registries';
import type { Core } from '../core';
import { failingMirror, type Death, type FailingMirror } from '../testing/failing-mirror';
import { imageNames, mirroredPulls, removeImages, rule, states, type MirroredPulls } from '../testing/mirrored-pulls';
import { testCore } from '../testing/test-core';
import { testEngine } from '../testing/test-engine';

const { deadPort, prefixMirror, privateRegistry } = testEngine();

let core: Core;
let pulls: MirroredPulls;
const open: FailingMirror[] = [];
beforeAll(async () => {
  core = await testCore();
  pulls = mirroredPulls(core);
});
afterAll(async () => {
  await removeImages();
  await core.close();
});
beforeEach(removeImages);
afterEach(async () => {
  for (const mirror of open.splice(0)) await mirror.close();
});
const mirror = async (death: Death) => {
  const made = await failingMirror(death);
  open.push(made);
  return made.address;
};

describe('the host of a mirror', () => {
  it('is asked once, whatever names the rules make of the image there, and one that has it not is asked for each', async () => {
    const [silent, missing] = [await mirror('silent'), await mirror('missing')];
    const rules = [deadPort, silent, missing, prefixMirror].map((to) => rule(to, 'docker.io'));
    await pulls.mirrors([], { rules, stallSeconds: 2 });
    const job = await pulls.pull('python:3.11.5-alpine');
    expect(job).toMatchObject({ state: 'done' });
    const found = job.sources?.map(({ mirror: of, state }) => [of, state]);
    expect(found?.slice(0, 7)).toEqual([
      [deadPort, 'failed'],
      [deadPort, 'skipped'],
      [silent, 'failed'],
      [silent, 'skipped'],
      [missing, 'failed'],
      [missing, 'failed'],
      [prefixMirror, 'gave'],
    ]);
    expect(job.sources?.[1]).toMatchObject({ error: null, ms: 0, bytes: 0 });
  });

  it('is asked for by the sign-in that is kept for its address, and without one says that it wants one', async () => {
    const { address, username, password } = privateRegistry;
    const through = rule(address, 'docker.io');
    await pulls.mirrors([], { rules: [through, rule(prefixMirror, 'docker.io')] });
    const without = await pulls.pull('python:3.11.5-alpine');
    expect(states(without)?.slice(0, 3)).toEqual(['failed', 'failed', 'gave']);
    expect(without.sources?.[0]).toMatchObject({ mirror: address, error: { code: 'registry-unauthorized' } });
    await removeImages();

    const { id } = await core.registries.add(RegistryForm.parse({ address, signIn: 'password', username, password }));
    try {
      const job = await pulls.pull('python:3.11.5-alpine');
      expect(states(job)?.[0]).toBe('gave');
      expect(job.sources?.[0]?.source).toBe(`${address}/library/python:3.11.5-alpine`);
      expect(await imageNames()).toEqual(['python:3.11.5-alpine']);
      expect(JSON.stringify(job)).not.toContain(password);
      await core.mirrors.check('local');
      const { health } = await core.mirrors.view('local', core.environment('local').docker);
      expect(health.find((one) => one.address === address)).toMatchObject({
        asked: { problem: null },
        pulled: { problem: null },
      });
    } finally {
      await core.registries.remove(id);
    }
  });
});
