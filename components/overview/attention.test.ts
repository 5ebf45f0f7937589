import { expect, it } from 'vitest';
import { needingSomeone } from './attention';
import { countStates, sumImages } from './counts';
import { containerRow, imageRow } from './test-rows';

it('lists what failed, newest first', () => {
  const rows = [
    containerRow({ name: 'old', state: 'exited', exitCode: 1, finishedAt: '2026-01-01T00:00:00Z' }),
    containerRow({ name: 'new', state: 'exited', exitCode: 2, finishedAt: '2026-01-02T00:00:00Z' }),
    containerRow({ name: 'sick', health: 'unhealthy', startedAt: '2026-01-01T12:00:00Z' }),
  ];
  expect(needingSomeone(rows).map((one) => one.container.name)).toEqual(['new', 'sick', 'old']);
});
it('leaves alone what was stopped on purpose, unless the kernel killed it for memory', () => {
  expect(needingSomeone([containerRow({ state: 'exited', exitCode: 137 })])).toEqual([]);
  expect(needingSomeone([containerRow({ state: 'exited', exitCode: 137, oomKilled: true })])[0]?.trouble).toBe('oom');
});
it('counts states apart by health and exit code', () => {
  const rows = [containerRow(), containerRow({ health: 'healthy' }), containerRow({ state: 'exited', exitCode: 3 })];
  expect(countStates(rows)).toEqual([
    { kind: 'healthy', count: 1 },
    { kind: 'running', count: 1 },
    { kind: 'failed', count: 1 },
  ]);
});
it('sums the images, whose shared layers only a measurement counts once', () => {
  const images = [imageRow(), imageRow({ tags: [], size: 500_000, containers: ['c1'] })];
  const counts = { count: 2, dangling: 1, unused: 1 };
  const measured = { count: 2, bytes: 57_600_000 };
  expect(sumImages(images, null)).toEqual({ ...counts, bytes: 58_000_000, how: 'atMost' });
  expect(sumImages(images, measured)).toEqual({ ...counts, bytes: 57_600_000, how: 'measured' });
  expect(sumImages(images, { ...measured, count: 3 })).toEqual({ ...counts, bytes: 58_000_000, how: 'atMost' });
  expect(sumImages([imageRow()], null)).toMatchObject({ bytes: 57_500_000, how: 'exact' });
});
