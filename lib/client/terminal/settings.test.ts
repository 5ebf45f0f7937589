import { expect, it } from 'vitest';
import { parseTerminalSettings } from './settings';

it('takes what was kept', () => {
  const kept = { theme: 'dusk', fontSize: 16, asksPaste: false };
  expect(parseTerminalSettings(JSON.stringify(kept))).toEqual(kept);
});

it.each([null, '', 'not json', 'null', '[]', '{"theme":"pink","fontSize":"big","asksPaste":1}'])(
  'begins anew from %j',
  (kept) => {
    expect(parseTerminalSettings(kept)).toEqual({ theme: 'dark', fontSize: 13, asksPaste: true });
  },
);

it('keeps letters readable', () => {
  expect(parseTerminalSettings('{"fontSize":400}').fontSize).toBe(24);
  expect(parseTerminalSettings('{"fontSize":1}').fontSize).toBe(9);
});
