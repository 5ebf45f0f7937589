import { expect, it } from 'vitest';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

it('measures a busy container by two looks, and leaves out one that does not run', async () => {
  const id = await docker('run', '-d', '--name', 'usage-busy', 'busybox', 'sh', '-c', 'while :; do :; done');
  await docker('create', '--name', 'usage-idle', 'busybox', 'true');
  const core = await testCore();
  try {
    const { live, usage } = core.environment('local');
    await until(() => live.picture().containers.find((row) => row.id === id)?.state === 'running', 'the busy row');
    const used = await usage.measure();
    const busy = used.top.find((one) => one.id === id);
    expect(busy?.cpu).toBeGreaterThan(0.05);
    expect(busy?.memory).toBeGreaterThan(0);
    expect(used.top.map((one) => one.name)).not.toContain('usage-idle');
    expect(used.cpu).toBeGreaterThanOrEqual(busy?.cpu ?? Infinity);
  } finally {
    await core.close();
    await docker('rm', '-f', 'usage-busy', 'usage-idle');
  }
});
