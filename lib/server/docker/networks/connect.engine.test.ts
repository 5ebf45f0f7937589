import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Core } from '../../core';
import { localCaller } from '../../testing/callers';
import { testCore } from '../../testing/test-core';
import { docker, until } from '../../testing/test-engine';

const [name, other, network] = ['quayside-joins', 'quayside-joined', 'quayside-joins'];
let core: Core;
beforeAll(async () => {
  core = await testCore();
  await docker('network', 'create', '--subnet', '10.213.98.0/24', network);
  await docker('run', '-d', '--name', name, 'busybox', 'sleep', '1000');
  await docker('create', '--name', other, 'busybox', 'true');
});
afterAll(async () => {
  await docker('rm', '-f', name, other);
  await docker('network', 'rm', network);
  await core.close();
});

const networks = () => core.environment('local').docker.networks;
const judged = () => core.environment('local').judged(localCaller);
const join = (containerId: string, more: { ipv4?: string; aliases?: string[] } = {}) =>
  judged().connect(network, { containerId, aliases: [], ...more });

it('joins a running container by names and an address, and takes it out again', async () => {
  await join(name, { ipv4: '10.213.98.7', aliases: ['shop', 'api'] });
  const of = () => docker('inspect', '-f', `{{json (index .NetworkSettings.Networks "${network}")}}`, name);
  expect(JSON.parse(await of())).toMatchObject({ IPAddress: '10.213.98.7', Aliases: expect.arrayContaining(['shop']) });
  await expect(join(name)).rejects.toMatchObject({ details: { detail: expect.stringMatching(/already|endpoint/i) } });
  await networks().disconnect(network, name, false);
  expect(await of()).toBe('null');
});

it('says at which field the engine refuses an address', async () => {
  await expect(join(name, { ipv4: '10.1.1.1' })).rejects.toMatchObject({
    code: 'bad-request',
    details: { field: 'ipv4', detail: expect.stringMatching(/address|subnet/i) },
  });
  const bridge = judged().connect('bridge', { containerId: other, aliases: [], ipv4: '10.1.1.1' });
  await expect(bridge).rejects.toMatchObject({ details: { field: 'ipv4' } });
});

it('joins one that does not run, of which the engine sends no event, and its row tells of it', async () => {
  const { live } = core.environment('local');
  const row = () => live.picture().containers.find((one) => one.name === other);
  await until(() => row(), 'the row');
  await join(other);
  live.lookAt(other);
  await until(() => row()?.networks.includes(network), 'the network in the row');
});
