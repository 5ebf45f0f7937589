import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { unmetNeeds } from '@/lib/contract/run/needs';
import { RunForm } from '@/lib/contract/run/form';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
const name = 'quayside-newer';
const [front, back, volume] = ['quayside-newer-a', 'quayside-newer-b', 'quayside-newer-data'];

beforeAll(async () => {
  core = await testCore();
  for (const image of ['busybox:latest', 'nginx:1.27-alpine']) await docker('pull', '-q', image);
  await docker('network', 'create', '--subnet', '10.213.11.0/24', front);
  await docker('network', 'create', '--subnet', '10.213.12.0/24', back);
  const make = 'mkdir /data/inner; echo inside > /data/inner/file';
  await docker('run', '--rm', '-v', `${volume}:/data`, 'busybox:latest', 'sh', '-c', make);
});
afterEach(() => docker('rm', '--force', name));
afterAll(async () => {
  await docker('network', 'rm', front, back);
  await docker('volume', 'rm', volume);
  await core.close();
});

/** What the container says, once it has said it. */
const says = (words: RegExp) => until(async () => words.test(await docker('logs', name)), `the words ${words}`);
const look = (format: string) => docker('inspect', '-f', format, name);

/** What engines brought after 20.10, and how it is seen that the container has it. */
const cases: readonly [
  what: string,
  form: Omit<z.input<typeof RunForm>, 'image'>,
  field: string,
  seen: () => Promise<unknown>,
][] = [
  [
    'a folder in a volume',
    {
      command: 'cat /a/file',
      mounts: [{ source: volume, target: '/a', subpath: 'inner' }],
    },
    'mounts.0.subpath',
    () => says(/^inside$/m),
  ],
  [
    'files of an image',
    {
      command: 'ls /a',
      mounts: [{ kind: 'image', source: 'nginx:1.27-alpine', target: '/a', subpath: 'etc/nginx' }],
    },
    'mounts.0.kind',
    () => says(/^nginx\.conf$/m),
  ],
  [
    'a gateway by its priority',
    {
      command: 'ip route',
      network: front,
      moreNetworks: [{ name: back, gwPriority: '1' }],
    },
    'moreNetworks.0.gwPriority',
    () => says(/^default via 10\.213\.12\.1 /m),
  ],
  [
    'a MAC address in each of two networks',
    {
      command: 'ip link',
      network: front,
      endpoint: { mac: '02:42:ac:11:00:61' },
      moreNetworks: [{ name: back, mac: '02:42:ac:11:00:62' }],
    },
    'moreNetworks.0.mac',
    async () => {
      await says(/02:42:ac:11:00:61/);
      await says(/02:42:ac:11:00:62/);
    },
  ],
  [
    'annotations',
    { command: 'true', annotations: [{ name: 'org.example.note', value: 'a b' }] },
    'annotations.0.name',
    async () => expect(await look('{{json .HostConfig.Annotations}}')).toBe('{"org.example.note":"a b"}'),
  ],
  [
    'checks that come often at the start',
    {
      command: 'sleep 600',
      health: { command: 'true', interval: '1h', startPeriod: '1h', startInterval: '100ms' },
    },
    'health.startInterval',
    () => until(async () => (await look('{{.State.Health.Status}}')) === 'healthy', 'the first check'),
  ],
];

test.each(cases)('%s: had where the engine knows it, else refused at its field', async (_, asked, field, seen) => {
  const form = RunForm.parse({ image: 'busybox:latest', name, detach: true, ...asked });
  const version = await core.environment('local').docker.system.apiVersion();
  const running = core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, localCaller);
  if (unmetNeeds(form, version).length > 0) {
    await expect(running).rejects.toMatchObject({ code: 'bad-request', details: { field } });
    expect(await docker('ps', '-aq', '--filter', `name=${name}`)).toBe('');
    return;
  }
  await expect(running).resolves.toHaveProperty('started');
  await seen();
});
