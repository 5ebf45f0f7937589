import { describe, expect, it } from 'vitest';
import { prunable } from './build-cache';

const record = (ID: string, part: Partial<Parameters<typeof prunable>[0][number]> = {}) => ({
  ...{ ID, Type: 'regular', InUse: false, Shared: false, Size: 1 },
  ...part,
});
const idsOf = (records: Parameters<typeof prunable>[0], all: boolean) => prunable(records, all).map(({ ID }) => ID);

describe('a prune of the build cache', () => {
  it('leaves what is in use, and unless all go what an image shares and what builds are read with', () => {
    const records = [
      record('step'),
      record('used', { InUse: true }),
      record('layer', { Shared: true }),
      record('dockerfile', { Type: 'frontend' }),
      record('own', { Type: 'internal' }),
    ];
    expect(idsOf(records, false)).toEqual(['step']);
    expect(idsOf(records, true)).toEqual(['step', 'layer', 'dockerfile', 'own']);
  });

  it('leaves what a record that stays is made upon, as engines tell it before and after API 1.42', () => {
    const records = [
      record('base'),
      record('middle', { Parent: 'base' }),
      record('top', { Parents: ['middle'], InUse: true }),
      record('loose', { Parents: null }),
    ];
    expect(idsOf(records, true)).toEqual(['loose']);
  });
});
