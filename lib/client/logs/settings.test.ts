import { expect, it } from 'vitest';
import { readLogSettings } from './settings';

it('takes what was kept', () => {
  const kept = JSON.stringify({ tail: 5000, timestamps: true, wrap: false });
  expect(readLogSettings(kept)).toEqual({ tail: 5000, timestamps: true, wrap: false });
});

it.each([null, '', 'not json', '[]', 'null', '{"tail":7,"wrap":"yes"}'])('begins anew from %j', (kept) => {
  expect(readLogSettings(kept)).toEqual({ tail: 1000, timestamps: false, wrap: true });
});
