import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocker, type Docker } from '../docker';
import { connectEngine, type Connection } from '../engines';
import { docker, testEngine } from '../../testing/test-engine';

let engine: Connection;
let ours: Docker;
const state = (name: string) => docker('inspect', '-f', '{{.State.Status}}', name);

beforeAll(async () => {
  engine = connectEngine(`unix://${testEngine().socket}`);
  ours = createDocker(engine.plain);
  await docker('run', '-d', '--name', 'pause-me', 'busybox', 'sleep', '1000');
});
afterAll(async () => {
  engine.close();
  await docker('rm', '-f', 'pause-me-not');
});

test('a pause freezes, an unpause lets go on, and what is so already is told as that', async () => {
  await ours.containers.pause('pause-me');
  expect(await state('pause-me')).toBe('paused');
  await expect(ours.containers.pause('pause-me')).rejects.toMatchObject({ code: 'not-modified' });
  await ours.containers.unpause('pause-me');
  expect(await state('pause-me')).toBe('running');
  await expect(ours.containers.unpause('pause-me')).rejects.toMatchObject({ code: 'not-modified' });
});

test('a rename takes a free name, and refuses one that is taken', async () => {
  await docker('create', '--name', 'pause-taken', 'busybox');
  await expect(ours.containers.rename('pause-me', 'pause-taken')).rejects.toMatchObject({ code: 'name-taken' });
  await docker('rm', 'pause-taken');
  await ours.containers.rename('pause-me', 'pause-me-not');
  expect(await state('pause-me-not')).toBe('running');
});
