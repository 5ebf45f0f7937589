import { expect, it } from 'vitest';
import { nothingDone } from './progress';
import { parseTutorial } from './store';

it('reads back what was kept', () => {
  const kept = { open: true, progress: { done: ['pull'], containers: ['c1'], since: 5, sawImages: true } };
  expect(parseTutorial(JSON.stringify(kept))).toEqual(kept);
});
it('starts afresh on anything else', () => {
  for (const text of [null, '', '{', '[]', '{"open":true}', '{"progress":{"done":"pull"}}'])
    expect(parseTutorial(text)).toEqual({ open: null, progress: nothingDone });
});
it('forgets steps that no longer exist', () => {
  const kept = { open: false, progress: { done: ['fly', 'see'], containers: [], since: 0 } };
  expect(parseTutorial(JSON.stringify(kept)).progress.done).toEqual(['see']);
});
