import { describe, expect, it } from 'vitest';
import { plan, readArguments, stepNames } from './steps.mjs';

describe('the plan of a test run', () => {
  it('holds every step when none is named', () => {
    expect(plan([]).flat(2).sort()).toEqual([...stepNames].sort());
  });
  it('holds the named step alone', () => {
    expect(plan(['unit'])).toEqual([[['unit']]]);
  });
  it('brings the build along for what needs it, before it', () => {
    expect(plan(['e2e'])).toEqual([[['build']], [['e2e']]]);
  });
});

describe('the command line', () => {
  it('names steps, then files', () => {
    expect(readArguments(['e2e', 'tutorial', 'unit'])).toEqual({ names: ['e2e'], filters: ['tutorial', 'unit'] });
  });
  it('refuses files without a step', () => {
    expect(() => readArguments(['tutorial'])).toThrow('npm run test:unit -- tutorial');
  });
});
