import { expect, test } from 'vitest';
import type { VolumeRow } from '@/lib/contract/volumes';
import { filtered, tallyOf } from '../ui/list/list-filter';
import { volumeFilter } from './filter';

const row = (name: string, more: Partial<VolumeRow> = {}): VolumeRow => ({
  ...{ name, driver: 'local', scope: 'local', mountpoint: '', created: '', kind: 'plain' },
  ...{ anonymous: false, project: null, labels: {}, containers: [] },
  ...more,
});
const rows = [
  row('data', { containers: ['a'], labels: { tier: 'Back' } }),
  row('f'.repeat(8), { anonymous: true }),
  row('cache', { kind: 'tmpfs', project: 'shop' }),
  row('remote', { driver: 'vieux/sshfs', kind: 'driver', containers: ['a', 'b'] }),
];

const through = (text: string) =>
  filtered(volumeFilter, rows, text)
    .map(({ name }) => name)
    .join(' ');

test.each([
  ['', 'data ffffffff cache remote'],
  ['name:a -name:cache', 'data'],
  ['driver:tmpfs,sshfs', 'cache remote'],
  ['used:yes', 'data remote'],
  ['used:no anonymous:no', 'cache'],
  ['anonymous:yes', 'ffffffff'],
  ['label:tier=back', 'data'],
  ['project:shop', 'cache'],
])('%j lets through %s', (text, names) => expect(through(text)).toBe(names));

test('those that nothing mounts are counted, and of them those without a name', () =>
  expect(tallyOf(volumeFilter, rows)).toEqual({ all: 4, used: 2, unused: 2, anonymous: 1 }));
