import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunForm } from '@/lib/contract/run/form';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { formOf } from './testing/edited-form';

let core: Core;
const name = 'quayside-address';
const [net, other] = ['quayside-address-a', 'quayside-address-b'];
const mac = '02:42:ac:11:00:99';

beforeAll(async () => {
  core = await testCore(undefined, {}, undefined, { steady: 0 });
  await docker('pull', '-q', 'busybox');
  await docker('network', 'create', '--subnet', '10.231.8.0/24', net);
  await docker('network', 'create', '--subnet', '10.231.9.0/24', other);
});
afterEach(() => docker('rm', '--force', name));
afterAll(async () => {
  await docker('network', 'rm', net, other);
  await core.close();
});

const run = (...options: string[]) =>
  docker('run', '-d', '--name', name, '--stop-timeout', '0', ...options, 'busybox', 'sleep', '600');

async function recreate(change?: (form: RunForm) => Partial<RunForm>): Promise<void> {
  const before = change ? await formOf(core, name) : undefined;
  const form = before && change ? { ...before, ...change(before) } : undefined;
  const { id } = await core.recreate.start('local', name, { form, pull: false }, localCaller);
  const job = await core.jobs.ended(id);
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' });
}

interface Endpoint {
  MacAddress: string;
  IPAddress: string;
  Aliases: string[] | null;
  GwPriority?: number;
}
interface Told {
  Id: string;
  Config: { MacAddress?: string };
  NetworkSettings: { Networks: Record<string, Endpoint> };
}
async function inspect(): Promise<Told> {
  return (JSON.parse(await docker('inspect', name)) as [Told])[0];
}
const networks = async () => Object.keys((await inspect()).NetworkSettings.Networks).sort();
/** The MAC address that was asked for. */
const asked = async () => (await inspect()).Config.MacAddress ?? '';
/** That which it has in the one network that it is in. */
const worn = async () => Object.values((await inspect()).NetworkSettings.Networks).map((told) => told.MacAddress);

describe('a MAC address', () => {
  test.each([
    ['in a network that people made', ['--network', net]],
    ['on the default bridge', []],
  ])('that was asked for stays, of one that runs and of one that has stopped: %s', async (_, options) => {
    await run(...options, '--mac-address', mac);
    await recreate();
    expect([await asked(), await worn()]).toEqual([mac, [mac]]);
    await docker('kill', name);
    await recreate();
    expect(await asked()).toBe(mac);
    await docker('start', name);
    expect(await worn()).toEqual([mac]);
  });

  test.each([
    ['in a network that people made', ['--network', net]],
    ['on the default bridge', []],
  ])('that the engine made up is made up again, not asked for: %s', async (_, options) => {
    await run(...options);
    await recreate();
    expect(await asked()).toBe('');
    await recreate(({ env }) => ({ env: [...env, { name: 'A', value: '1' }] }));
    expect(await asked()).toBe('');
  });

  test.each([
    ['in a network that people made', ['--network', net]],
    ['on the default bridge', []],
  ])('is given, made another and taken away by the form: %s', async (_, options) => {
    await run(...options);
    for (const next of [mac, '02:42:ac:11:00:98', '']) {
      await recreate(({ endpoint }) => ({ endpoint: { ...endpoint, mac: next } }));
      expect(await asked()).toBe(next);
      if (next) expect(await worn()).toEqual([next]);
    }
    expect(await networks()).toHaveLength(1);
  });
});

describe('networks', () => {
  test('another takes the place of the default bridge, and the bridge that of another', async () => {
    await run();
    await recreate(() => ({ network: net }));
    expect(await networks()).toEqual([net]);
    await recreate(() => ({ network: '' }));
    expect(await networks()).toEqual(['bridge']);
  });

  test('one that was asked for by its id is joined once', async () => {
    await run('--network', await docker('network', 'inspect', '-f', '{{.Id}}', net), '--network-alias', 'web');
    await recreate();
    await recreate(({ env }) => ({ env: [...env, { name: 'A', value: '1' }] }));
    expect(await networks()).toEqual([net]);
    expect((await inspect()).NetworkSettings.Networks[net]?.Aliases).toContain('web');
  });

  test('two are joined once each, with the names and addresses in each', async () => {
    await run('--network', net, '--network-alias', 'front', '--ip', '10.231.8.7');
    await docker('network', 'connect', '--alias', 'back', '--ip', '10.231.9.7', other, name);
    const since = await docker('info', '-f', '{{.SystemTime}}');
    await recreate();
    const { Id, NetworkSettings } = await inspect();
    expect(NetworkSettings.Networks).toMatchObject({
      [net]: { IPAddress: '10.231.8.7' },
      [other]: { IPAddress: '10.231.9.7' },
    });
    expect(NetworkSettings.Networks[net]?.Aliases).toContain('front');
    expect(NetworkSettings.Networks[other]?.Aliases).toContain('back');
    const until = await docker('info', '-f', '{{.SystemTime}}');
    const events = await docker(
      'events',
      '--since',
      since,
      '--until',
      until,
      '--filter',
      'type=network',
      '--format',
      '{{json .}}',
    );
    const joined = events
      .split('\n')
      .map((line) => JSON.parse(line) as { Action: string; Actor: { Attributes: { name: string; container: string } } })
      .filter(({ Action, Actor }) => Action === 'connect' && Actor.Attributes.container === Id)
      .map(({ Actor }) => Actor.Attributes.name);
    expect(joined.sort()).toEqual([net, other]);
  });

  test('the one of its mode, which it was taken out of, is not joined again', async () => {
    await run('--network', net);
    await docker('network', 'connect', other, name);
    await docker('network', 'disconnect', net, name);
    await recreate();
    expect(await networks()).toEqual([other]);
  });
});
