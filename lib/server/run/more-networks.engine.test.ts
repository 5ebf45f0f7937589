import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunForm } from '@/lib/contract/run/form';
import { isOlder } from '@/lib/contract/run/needs';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox:latest');
  await docker('network', 'create', '--subnet', '10.213.9.0/24', 'quayside-front');
  await docker('network', 'create', '--subnet', '10.213.10.0/24', 'quayside-back');
});
afterAll(async () => {
  await docker('network', 'rm', 'quayside-front', 'quayside-back');
  await core.close();
});

const run = (form: object) =>
  core.run.run(
    'local',
    { form: RunForm.parse({ image: 'busybox:latest', ...form }), terminal: { cols: 80, rows: 24 } },
    localCaller,
  );

test('a container of several networks has its names and addresses in each from its first moment, on every engine', async () => {
  const outcome = await run({
    detach: true,
    name: 'quayside-both',
    command: `sh -c 'ip -4 -o addr; cat'`,
    interactive: true,
    network: 'quayside-front',
    endpoint: { aliases: ['web'], ip: '10.213.9.7' },
    moreNetworks: [{ name: 'quayside-back', aliases: ['api'], ip: '10.213.10.7' }],
  });
  try {
    expect(outcome).toHaveProperty('started');
    const networks = JSON.parse(
      await docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', 'quayside-both'),
    ) as Record<string, { IPAddress: string; Aliases: string[] }>;
    expect(networks['quayside-front']).toMatchObject({ IPAddress: '10.213.9.7' });
    expect(networks['quayside-front']?.Aliases).toContain('web');
    expect(networks['quayside-back']).toMatchObject({ IPAddress: '10.213.10.7' });
    expect(networks['quayside-back']?.Aliases).toContain('api');
    const seen = await docker('logs', 'quayside-both');
    expect(seen).toContain('10.213.9.7');
    expect(seen).toContain('10.213.10.7');
  } finally {
    await docker('rm', '-f', 'quayside-both');
  }
});

test('where a further network refuses, nothing is left behind', async () => {
  const asked = { name: 'quayside-both', network: 'quayside-front', moreNetworks: [{ name: 'quayside-nowhere' }] };
  await expect(run(asked)).rejects.toMatchObject({ details: { field: 'moreNetworks.0.name' } });
  expect(await docker('ps', '-aq', '--filter', 'name=quayside-both')).toBe('');
});

test('what the engine would overlook is refused at its field, and nothing is made', async () => {
  const version = await core.environment('local').docker.system.apiVersion();
  // Each engine lacks one of the two: notes came after it, or the kernel's memory went before it.
  const asked = isOlder(version, '1.43') ? { annotations: [{ name: 'a', value: '1' }] } : { kernelMemory: '50m' };
  const field = isOlder(version, '1.43') ? 'annotations.0.name' : 'kernelMemory';
  await expect(run({ name: 'quayside-both', ...asked })).rejects.toMatchObject({
    code: 'bad-request',
    details: { field, issues: [{ path: field }] },
  });
  expect(await docker('ps', '-aq', '--filter', 'name=quayside-both')).toBe('');
});
