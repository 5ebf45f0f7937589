import { expect, test } from 'vitest';
import { readSettings } from './settings';

test('each port but the standard one has a data folder of its own, unless one is named', () => {
  expect(readSettings({}).dataFolder).toMatch(/\/quayside$/);
  expect(readSettings({ QUAYSIDE_PORT: '3001' }).dataFolder).toMatch(/\/quayside-3001$/);
  expect(readSettings({ QUAYSIDE_PORT: '3001', QUAYSIDE_DATA: '/data' }).dataFolder).toBe('/data');
});

test('all that is wrong is said in one line', () => {
  const bad = { QUAYSIDE_PORT: 'many', QUAYSIDE_STAND_IN: 'yes' };
  expect(() => readSettings(bad)).toThrow(/^.*QUAYSIDE_PORT \(.*\), QUAYSIDE_STAND_IN \(.*\)\.$/);
});
