import { expect, it } from 'vitest';
import { createLimits } from './limits';

it('stops an address without a session that asks without end, and nobody else', async () => {
  const limits = createLimits();
  let asked = 0;
  while ((await limits.wait('203.0.113.7', false)) === 0) asked += 1;
  expect(asked).toBe(600);
  expect(await limits.wait('203.0.113.7', false)).toBeGreaterThan(0);
  expect(await limits.wait('203.0.113.8', false)).toBe(0);
  expect(await limits.wait('203.0.113.7', true)).toBe(0);
});
