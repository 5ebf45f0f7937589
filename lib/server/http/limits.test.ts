import { expect, it } from 'vitest';
import { createLimits } from './limits';

it('stops an address without a session that asks without end, and nobody else', async () => {
  const limits = createLimits();
  let asked = 0;
  while ((await limits.wait('203.0.113.7', { signedIn: false })) === 0) asked += 1;
  expect(asked).toBe(600);
  expect(await limits.wait('203.0.113.7', { signedIn: false })).toBeGreaterThan(0);
  expect(await limits.wait('203.0.113.8', { signedIn: false })).toBe(0);
  expect(await limits.wait('203.0.113.7', { signedIn: true })).toBe(0);
});

it('stops a key that asks without end from wherever, and no other', async () => {
  const limits = createLimits();
  let asked = 0;
  while ((await limits.wait(`203.0.113.${asked % 7}`, { key: 'k1' })) === 0) asked += 1;
  expect(asked).toBe(600);
  expect(await limits.wait('203.0.113.7', { key: 'k2' })).toBe(0);
  expect(await limits.wait('203.0.113.7', { signedIn: false })).toBe(0);
});
