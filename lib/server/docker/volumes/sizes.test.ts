import { expect, it } from 'vitest';
import { readSizes } from './sizes';

it('reads the sizes of volumes as engines tell them before and after API 1.52; without a size there is none', () => {
  const told = [
    { Name: 'data', UsageData: { Size: 7 } },
    { Name: 'remote', UsageData: { Size: -1 } },
  ];
  const sizes = [
    { name: 'data', bytes: 7 },
    { name: 'remote', bytes: null },
  ];
  expect(readSizes({ Volumes: told })).toEqual(sizes);
  expect(readSizes({ VolumeUsage: { Items: told } })).toEqual(sizes);
  expect(readSizes({ Volumes: null })).toEqual([]);
});
