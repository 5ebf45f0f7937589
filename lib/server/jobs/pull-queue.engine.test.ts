import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { heldRegistry, type HeldRegistry } from '../testing/held-registry';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

/** Pulls of five registries, each of which answers when the test lets it. */
const count = 5;
let core: Core;
let held: HeldRegistry[];
const reference = (at: number) => `${held[at]?.address}/library/busybox:latest`;

beforeAll(async () => {
  core = await testCore(undefined, { QUAYSIDE_PULLS: '2' });
  held = await Promise.all(Array.from({ length: count }, heldRegistry));
});
afterAll(async () => {
  await core.close();
  for (const one of held) await one.close();
  for (const at of held.keys()) await docker('rmi', reference(at)).catch(() => undefined);
});

it('as many pulls as may be go on, the others wait in their order, and a place that comes free is taken', async () => {
  const ids: string[] = [];
  for (const at of held.keys()) ids.push((await core.jobs.pull('local', { reference: reference(at) }, localCaller)).id);
  const job = (at: number) => core.jobs.get(ids[at] ?? '');
  const waiting = () => [...held.keys()].filter((at) => job(at).queued);
  const asked = () => [...held.keys()].filter((at) => held[at]?.wasAsked());

  await Promise.all([held[0]?.asked, held[1]?.asked]);
  expect(waiting()).toEqual([2, 3, 4]);
  expect(asked()).toEqual([0, 1]);

  expect(await core.jobs.cancel(ids[3] ?? '')).toMatchObject({ state: 'cancelled' });
  expect(waiting(), 'who waits and is cancelled lets nobody in').toEqual([2, 4]);

  held[0]?.release();
  expect(await core.jobs.ended(ids[0] ?? '')).toMatchObject({ state: 'done' });
  await held[2]?.asked;
  expect(waiting()).toEqual([4]);
  expect(asked()).toEqual([0, 1, 2]);

  // One that works and is cancelled gives its place away as well.
  expect(await core.jobs.cancel(ids[1] ?? '')).toMatchObject({ state: 'cancelled' });
  await held[4]?.asked;
  expect(waiting()).toEqual([]);
  held[2]?.release();
  held[4]?.release();
  for (const at of [2, 4]) expect(await core.jobs.ended(ids[at] ?? '')).toMatchObject({ state: 'done' });

  expect(asked(), 'the one that was cancelled while it waited never began').toEqual([0, 1, 2, 4]);
  const names = await docker('images', '--format', '{{.Repository}}:{{.Tag}}');
  expect([0, 1, 2, 3, 4].filter((at) => names.includes(reference(at)))).toEqual([0, 2, 4]);
});
