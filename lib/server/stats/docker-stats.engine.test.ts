import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatBytes, formatMemory } from '@/components/ui/format';
import type { StatsSample } from '@/lib/contract/stats';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

const name = 'quayside-figures';
const network = 'quayside-figures';
let core: Core;
let id: string;
beforeAll(async () => {
  core = await testCore();
  await docker('network', 'create', network);
  const script =
    'dd if=/dev/zero of=/x bs=64k count=64 conv=fsync 2>/dev/null; touch /done; sleep 1000 & while :; do :; done';
  id = await docker('run', '-d', '--name', name, '--memory', '64m', '--cpus', '0.3', 'busybox', 'sh', '-c', script);
  await docker('network', 'connect', network, name);
  await until(
    () =>
      docker('exec', name, 'test', '-e', '/done').then(
        () => true,
        () => false,
      ),
    'what it writes',
  );
  await docker(
    'exec',
    name,
    'ping',
    '-c',
    '2',
    '-w',
    '5',
    await docker('network', 'inspect', '-f', '{{(index .IPAM.Config 0).Gateway}}', network),
  );
  await until(() => core.environment('local').live.container(id)?.state === 'running', 'the row');
});
afterAll(async () => {
  await docker('rm', '-f', name);
  await docker('network', 'rm', network);
  await core.close();
});

it('counts as docker stats does in the same seconds', async () => {
  const samples: StatsSample[] = [];
  const { stop } = core.stats.watch({ env: 'local', ids: [id], last: 0, detail: true }, (_, sample) =>
    samples.push(sample),
  );
  await until(() => samples.length > 1, 'the first figures');
  const told = JSON.parse(await docker('stats', '--no-stream', '--format', '{{json .}}', name)) as Record<
    string,
    string
  >;
  const before = samples.length;
  await until(() => samples.length > before, 'one more');
  stop();
  // The engine measures once a second for all who ask: what the CLI shows is one of these.
  const shown = samples.map((one) => ({
    CPUPerc: `${((one.cpu ?? 0) * 100).toFixed(2)}%`,
    MemUsage: `${formatMemory(one.memory)} / ${formatMemory(one.memoryLimit)}`,
    NetIO: `${formatBytes(one.received)} / ${formatBytes(one.sent)}`,
    BlockIO: `${formatBytes(one.read)} / ${formatBytes(one.written)}`,
    PIDs: String(one.pids),
  }));
  const { CPUPerc, MemUsage, NetIO, BlockIO, PIDs } = told;
  expect(shown).toContainEqual({ CPUPerc, MemUsage, NetIO, BlockIO, PIDs });
  const last = samples.at(-1);
  expect(last?.interfaces?.map((one) => one.name)).toEqual(['eth0', 'eth1']);
  expect(last?.interfaces?.reduce((sum, one) => sum + one.sent, 0)).toBe(last?.sent);
  expect(last?.interfaces?.find((one) => one.name === 'eth1')?.sent).toBeGreaterThan(0);
});
