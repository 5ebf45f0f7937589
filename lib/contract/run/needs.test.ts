import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/en/index';
import { RunForm } from './form';
import { unmetNeeds } from './needs';

const needs: readonly (readonly [string, object, string])[] = [
  ['annotations', { annotations: [{ name: 'a', value: '1' }] }, '1.43 annotations.0.name: since24'],
  ['checks at the start', { health: { startInterval: '2s' } }, '1.44 health.startInterval: since25'],
  [
    'mounts below a mount',
    { mounts: [{ kind: 'bind', source: '/a', target: '/a', recursive: 'readonly' }] },
    '1.44 mounts.0.recursive: since25',
  ],
  [
    'a MAC address in another network',
    { network: 'n1', moreNetworks: [{ name: 'n2', mac: '02:42:ac:11:00:63' }] },
    '1.44 moreNetworks.0.mac: since25',
  ],
  [
    'a folder in a volume',
    { mounts: [{ source: 'data', target: '/a', subpath: 'b' }] },
    '1.45 mounts.0.subpath: since26',
  ],
  ['files of an image', { mounts: [{ kind: 'image', source: 'nginx', target: '/a' }] }, '1.48 mounts.0.kind: since28'],
  ['a gateway', { network: 'n1', endpoint: { gwPriority: '1' } }, '1.48 endpoint.gwPriority: since28'],
];

test.each(needs)('%s are refused where the engine would overlook them', (_, form, told) => {
  const parsed = RunForm.parse({ image: 'busybox', ...form });
  const [version = '', fault] = told.split(/ (.*)/s);
  const before = `1.${Number(version.split('.')[1]) - 1}`;
  expect(unmetNeeds(parsed, before).map(({ path, message }) => `${path}: ${message}`)).toEqual([fault]);
  expect(unmetNeeds(parsed, version)).toEqual([]);
  expect(Object.keys(en.run.errors)).toContain(fault?.split(': ')[1]);
});

test('memory of the kernel is refused where the engine no longer knows it', () => {
  const parsed = RunForm.parse({ image: 'busybox', kernelMemory: '50m' });
  expect(unmetNeeds(parsed, '1.41')).toEqual([]);
  expect(unmetNeeds(parsed, '1.42')).toEqual([{ path: 'kernelMemory', message: 'until2010' }]);
});
