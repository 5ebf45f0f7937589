import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCases } from '../cases';
import { parseMemory } from '../amounts';
import { toCompose } from '../compose/to-compose';
import { toCreateBody } from '../create-body';
import { RunForm } from '../form';
import { forApi } from '../for-api';
import { fromContainer } from './from-container';
import type { InspectedContainer } from './inspected';
import { unsaid } from './unsaid';

const id = 'c0ffee'.padEnd(64, '0');

/** What an engine tells of a container that was made by `form` of an image that says nothing. */
function madeBy(form: RunForm): InspectedContainer {
  const { name, body } = toCreateBody(form);
  const { body: made, connects } = forApi(body, '1.43');
  const { HostConfig = {}, NetworkingConfig, ...config } = made;
  const log = HostConfig.LogConfig;
  return {
    Id: id,
    Name: `/${name || 'eager_curie'}`,
    Image: 'sha256:1',
    Config: { Hostname: id.slice(0, 12), ...config },
    HostConfig: { ...HostConfig, ...(log && { LogConfig: { ...log, Type: log.Type || 'own' } }) },
    NetworkSettings: { Networks: { ...NetworkingConfig?.EndpointsConfig, ...connects } },
  };
}

describe('a container is read back as a form that makes the same one', () => {
  test.each(runCases)('$what', ({ form: input }) => {
    const form = RunForm.parse(input);
    const read = fromContainer(madeBy(form), null, otherwise);
    expect(toCreateBody({ ...read, name: form.name })).toEqual(toCreateBody(sameAs(form)));
    expect(RunForm.safeParse(read).error).toBeUndefined();
    expect(unsaid(read, madeBy(form), null, otherwise)).toEqual([]);
  });
});

/** An engine whose own choices no case makes. */
const otherwise = { runtime: 'own', logDriver: 'own', privateCgroups: true };

/** What an engine does by itself needs no words, and what it was asked to pull is over. */
function sameAs(form: RunForm): RunForm {
  return {
    ...form,
    platform: '',
    network: form.network === 'bridge' ? '' : form.network,
    // Newer engines tell the address that was chosen as they tell their own.
    moreNetworks: form.moreNetworks.map((row) => ({ ...row, mac: '' })),
    memorySwap: (parseMemory(form.memorySwap) ?? 0) === 2 * (parseMemory(form.memory) ?? 0) ? '' : form.memorySwap,
    cgroupns: form.cgroupns === 'private' ? '' : form.cgroupns,
  };
}

test('any check without a shell is read back with its very words', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, (test) => {
      const made = madeBy(RunForm.parse({ image: 'busybox' }));
      const Healthcheck = { Test: ['CMD', ...test], Interval: 5e9 };
      const container: InspectedContainer = { ...made, Config: { ...made.Config, Healthcheck } };
      const form = fromContainer(container, null, otherwise);
      expect(form.health).toMatchObject({ exec: true, interval: '5s' });
      expect(toCreateBody(form).body.Healthcheck).toEqual(Healthcheck);
      expect(unsaid(form, container, null, otherwise)).toEqual([]);
      expect(parse(toCompose(form).yaml)).toMatchObject({
        services: {
          [form.name]: { healthcheck: { test: ['CMD', ...test.map((word) => word.replaceAll('$', '$$$$'))] } },
        },
      });
    }),
    { numRuns: 200 },
  );
});

describe('what the image says by itself is not said again', () => {
  const image = {
    Config: {
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      Env: ['PATH=/bin', 'VERSION=1'],
      Labels: { maintainer: 'ann', kept: 'yes' },
      Volumes: { '/data': {} },
      User: 'web',
      WorkingDir: '/srv',
    },
  };
  const container = (config: InspectedContainer['Config']): InspectedContainer => ({
    ...{ Id: id, Name: '/web', Image: 'sha256:1', HostConfig: {} },
    Config: { ...image.Config, Hostname: id.slice(0, 12), Image: 'nginx', AttachStdout: false, ...config },
  });

  test('of a container that adds nothing only image, name and background are left', () => {
    expect(fromContainer(container({}), image)).toEqual({
      ...RunForm.parse({ image: 'nginx', name: 'web', detach: true }),
    });
  });

  test('what it adds is told, a changed value too', () => {
    const form = fromContainer(
      container({
        Env: ['PATH=/bin', 'VERSION=2', 'MORE='],
        Labels: { maintainer: 'bob', kept: 'yes' },
        Volumes: { '/data': {}, '/cache': {} },
        User: 'root',
        Hostname: 'box',
      }),
      image,
    );
    expect(form).toMatchObject({
      env: [
        { name: 'VERSION', value: '2' },
        { name: 'MORE', value: '' },
      ],
      labels: [{ name: 'maintainer', value: 'bob' }],
      mounts: [{ kind: 'anonymous', target: '/cache' }],
      user: 'root',
      hostname: 'box',
    });
  });

  test.each<[string, InspectedContainer['Config'], { entrypoint: string; command: string }]>([
    ['another command', { Cmd: ['sh', '-c', 'a b'] }, { entrypoint: '', command: `sh -c 'a b'` }],
    [
      'another entrypoint takes the command of the image away',
      { Entrypoint: ['sh'], Cmd: null },
      { entrypoint: 'sh', command: '' },
    ],
    [
      'another entrypoint with the very command of the image',
      { Entrypoint: ['sh'] },
      { entrypoint: 'sh', command: `nginx -g 'daemon off;'` },
    ],
    ['the same entrypoint without a command', { Cmd: null }, { entrypoint: 'docker-entrypoint.sh', command: '' }],
    ['no entrypoint', { Entrypoint: [''], Cmd: ['ls'] }, { entrypoint: `''`, command: 'ls' }],
  ])('%s', (_, config, told) => {
    expect(fromContainer(container(config), image)).toMatchObject(told);
  });
});

test('the host name of a namespace that is shared is not its own', () => {
  const host = madeBy(RunForm.parse({ image: 'busybox', network: 'host' }));
  expect(fromContainer({ ...host, Config: { ...host.Config, Hostname: 'machine' } }, null).hostname).toBe('');
});

test('what the form has no word for is named', () => {
  const made = madeBy(RunForm.parse({ image: 'busybox', mounts: [{ source: 'data', target: '/data' }] }));
  const container: InspectedContainer = {
    ...made,
    Config: { ...made.Config, Healthcheck: { Test: ['CMD-OTHER', 'true'] } },
    HostConfig: { ...made.HostConfig, Binds: ['data:/data:ro,own'], ...{ CpuPercent: 5 } },
  };
  expect(unsaid(fromContainer(container, null), container, null)).toEqual([
    { path: 'Config.Healthcheck', value: '{"Test":["CMD-OTHER","true"]}' },
    { path: 'HostConfig.Binds', value: '["data:/data:ro,own"]' },
    { path: 'HostConfig.CpuPercent', value: '5' },
  ]);
});
