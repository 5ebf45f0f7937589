import PQueue from 'p-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCases } from '@/lib/contract/run/cases';
import { toCreateBody } from '@/lib/contract/run/create-body';
import { RunForm } from '@/lib/contract/run/form';
import { unmetNeeds } from '@/lib/contract/run/needs';
import type { Core } from '../core';
import { comparable } from '../run/inspect-differences';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { formOf } from './testing/edited-form';

let core: Core;
/** Other ways in which people make containers, as the command line makes them. */
const byHand: Record<string, string[]> = {
  'two networks, an alias, and addresses of its own': [
    '--network',
    'quayside-a',
    '--network-alias',
    'db',
    '--ip',
    '10.231.7.9',
  ],
  'a MAC address': ['--mac-address', '02:42:ac:11:00:99'],
  'volumes without a name': ['-v', '/data', '-v', '/odd'],
  'a link': ['--link', 'quayside-linked:database'],
  'volumes of another': ['--volumes-from', 'quayside-linked'],
  'the network of another': ['--network', 'container:quayside-linked'],
  'a bind with propagation and a label': ['-v', '/tmp:/host:ro,rslave', '--label', 'a=b'],
  'no health check': ['--no-healthcheck'],
  'a network by its id': ['--network', 'ID'],
};
/** Of these, those that also go through it while they run: they need nobody else who does. */
const running = ['two networks', 'a MAC address', 'volumes without', 'no health', 'a network by'];

beforeAll(async () => {
  core = await testCore(undefined, {}, undefined, { steady: 0 });
  for (const image of ['busybox:latest', 'python:3.11.5-alpine', 'nginx:1.27-alpine'])
    await docker('pull', '-q', image);
  // An engine from 25 on checks at the create what is asked of each network.
  await docker('network', 'create', '--subnet', '10.213.7.0/24', '--ipv6', '--subnet', 'fd00:213::/64', 'quayside-net');
  await docker('network', 'create', '--subnet', '10.213.8.0/24', 'quayside-net2');
  await docker('network', 'create', '--subnet', '10.231.7.0/24', 'quayside-a');
  await docker('network', 'create', 'quayside-b');
  await docker('volume', 'create', 'quayside-data');
  for (const name of ['quayside-linked', 'quayside-other'])
    await docker('create', '--name', name, '-v', '/shared', 'busybox');
});
afterAll(async () => {
  const ids = await docker('ps', '-aq', '--filter', 'name=quayside-(trip|linked|other)');
  if (ids) await docker('rm', '--force', '--volumes', ...ids.split('\n'));
  await docker('network', 'rm', 'quayside-net', 'quayside-net2', 'quayside-a', 'quayside-b');
  await docker('volume', 'rm', 'quayside-data');
  await core.close();
});

interface Told {
  Id: string;
  Config: { Env: string[] | null; Volumes: unknown };
  HostConfig: { Binds: string[] | null; Mounts?: { Source?: string }[] };
  Mounts: { Name?: string; Destination: string; Type: string }[];
}
async function inspect(name: string): Promise<Told> {
  return (JSON.parse(await docker('inspect', name)) as [Told])[0];
}
const random = /^[0-9a-f]{64}(:|$)/;
/** Without what a volume without a name is: at first asked for by its place, later by its name. */
function alike(told: Told): unknown {
  const binds = (told.HostConfig.Binds ?? []).filter((bind) => !random.test(bind));
  const asked = told.HostConfig.Mounts?.map(({ Source = '', ...rest }) => ({
    ...rest,
    Source: random.test(Source) ? '' : Source,
  }));
  const host = { ...told.HostConfig, Binds: binds, Mounts: asked };
  const mounts = told.Mounts.map(({ Name, Destination, Type }) => ({ Name, Destination, Type }));
  mounts.sort((a, b) => a.Destination.localeCompare(b.Destination));
  return [
    comparable({ ...told, Config: { ...told.Config, Volumes: null }, HostConfig: host, Mounts: [] } as Told),
    mounts,
  ];
}

async function recreate(name: string, form?: RunForm): Promise<void> {
  const { id } = await core.recreate.start('local', name, { form, pull: false }, localCaller);
  const job = await core.jobs.ended(id);
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' });
}

/** Recreates a container without a change and with one; what differs is the change. */
async function roundTrip(name: string): Promise<void> {
  const before = await inspect(name);
  await recreate(name);
  const same = await inspect(name);
  expect(same.Id).not.toBe(before.Id);
  expect(alike(same)).toEqual(alike(before));
  const form = await formOf(core, name);
  await recreate(name, { ...form, env: [...form.env, { name: 'ROUND', value: 'trip' }] });
  const changed = await inspect(name);
  expect(changed.Config.Env).toContain('ROUND=trip');
  const env = changed.Config.Env?.filter((entry) => entry !== 'ROUND=trip') ?? [];
  expect(alike({ ...changed, Config: { ...changed.Config, Env: env } })).toEqual(alike(before));
}

test('more than 40 differently made containers are the same afterwards, but for what was changed', async () => {
  const judged = core.environment('local').judged(localCaller);
  const version = await docker('version', '-f', '{{.Server.APIVersion}}');
  const queue = new PQueue({ concurrency: 4 });
  const failed: string[] = [];
  const tried = (what: string, name: string, make: () => Promise<unknown>) =>
    queue.add(async () => {
      try {
        await make();
        await roundTrip(name);
      } catch (error) {
        failed.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await docker('rm', '--force', '--volumes', name).catch(() => undefined);
      }
    });
  const forms = runCases
    .map(({ what, form }) => ({ what, form: RunForm.parse(form) }))
    // The size of a layer is bounded on xfs with quotas alone.
    .filter(({ form }) => unmetNeeds(form, version).length === 0 && form.storageOpt.length === 0);
  const id = await docker('network', 'inspect', '-f', '{{.Id}}', 'quayside-b');
  const made = Object.entries(byHand).flatMap(([what, options]) => {
    const filled = options.map((option) => (option === 'ID' ? id : option));
    const runs = running.some((start) => what.startsWith(start));
    return [['create'], ...(runs ? [['run', '-d']] : [])].map((verb) => [verb, what, filled] as const);
  });
  const all = [
    ...forms.map(({ what, form }, index) => {
      const name = `quayside-trip-${index}`;
      return tried(what, name, () => judged.create(toCreateBody({ ...form, name })));
    }),
    ...made.map(([verb, what, options], index) => {
      const name = `quayside-trip-by-hand-${index}`;
      return tried(`${what} (${verb.join(' ')})`, name, async () => {
        await docker(...verb, '--name', name, '--stop-timeout', '0', ...options, 'busybox', 'sleep', '60');
        if (what.startsWith('two networks')) await docker('network', 'connect', '--alias', 'other', 'quayside-b', name);
      });
    }),
  ];
  expect(all.length).toBeGreaterThan(40);
  await Promise.all(all);
  expect(failed).toEqual([]);
}, 300_000);
