import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocker } from '../docker/docker';
import { connectEngine } from '../docker/engines';
import { docker, testEngine } from '../testing/test-engine';
import { engineFacts } from './engine-facts';

const address = 'unix:///var/run/docker.sock';
const name = 'quayside-own-container';
const engine = connectEngine(`unix://${testEngine().socket}`);
const facts = (containerId: () => Promise<string | null>) =>
  engineFacts(createDocker(engine.plain), address, ['/data'], containerId);
let id = '';

beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  const mounts = ['-v', `${name}:/data`, '-v', `${testEngine().socket}:/var/run/docker.sock`];
  id = await docker('create', '--name', name, ...mounts, 'busybox');
});
afterAll(async () => {
  engine.close();
  await docker('rm', '-f', name);
  await docker('volume', 'rm', name);
});

it('the volume and the socket that Quayside’s own container was given are known by what the engine calls them', async () => {
  const { own, ownVolumes } = await facts(() => Promise.resolve(id));
  expect(ownVolumes).toEqual([name]);
  expect(own).toContain(testEngine().socket);
});
it('a container of another engine, or none, gives nothing', async () => {
  for (const other of [null, 'f'.repeat(64)]) {
    const { own, ownVolumes } = await facts(() => Promise.resolve(other));
    expect(ownVolumes).toEqual([]);
    expect(own).not.toContain(testEngine().socket);
  }
});
