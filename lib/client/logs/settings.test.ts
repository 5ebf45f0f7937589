import { expect, it } from 'vitest';
import { readLogSettings } from './settings';

const usual = {
  ...{ tail: 1000, time: 'off', wrap: true, levels: true },
  ...{ regex: false, matchCase: false, onlyMatches: true },
};

it('takes what was kept', () => {
  const kept = { ...usual, tail: 'all', time: 'utc', wrap: false, regex: true };
  expect(readLogSettings(JSON.stringify(kept))).toEqual(kept);
});

it.each([null, '', 'not json', '[]', 'null', '{"tail":7,"wrap":"yes","time":true}'])('begins anew from %j', (kept) => {
  expect(readLogSettings(kept)).toEqual(usual);
});
