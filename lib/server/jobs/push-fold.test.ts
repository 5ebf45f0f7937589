import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayerState } from '@/lib/contract/jobs';
import { engineFailure } from '../docker/errors';
import { parseProgressLine, type ProgressLine } from '../docker/images/progress';
import { emptyPush, foldPushLine, pushProgressOf, type PushFold } from './push-fold';

const folder = join(import.meta.dirname, '../docker/images/transcripts');
const linesOf = (name: string) =>
  readFileSync(join(folder, `${name}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(parseProgressLine);

/** Folds lines that came 50 ms apart; `each` sees the fold after every one. */
function foldAll(lines: ProgressLine[], each: (fold: PushFold, at: number) => void = () => undefined): PushFold {
  return lines.reduce((fold, line, index) => {
    const next = foldPushLine(fold, line, index * 50);
    each(next, index * 50);
    return next;
  }, emptyPush);
}
const states = ({ layers }: PushFold) => [...new Set([...layers.values()].map(({ state }) => state))].sort();

describe('a push, folded from what a real engine said', () => {
  it.each<[string, number, LayerState[], number]>([
    ['d20-push-ok', 10, ['done'], 400_000_000],
    ['d20-push-again', 10, ['exists'], 0],
    ['d20-push-mounted', 1, ['mounted'], 0],
  ])('%s ends with its digest, %i layers that are %s', (name, layers, ends, least) => {
    const fold = foldAll(linesOf(name));
    expect(states(fold)).toEqual(ends);
    const progress = pushProgressOf(fold, 1e6);
    expect(progress).toMatchObject({ outcome: 'pushed', totalKnown: true, speed: null, secondsLeft: null });
    expect(progress.digest).toMatch(/^sha256:[a-f0-9]{64}$/);
    expect(progress.layers).toHaveLength(layers);
    expect(progress.total).toBeGreaterThanOrEqual(least);
    expect(progress.downloaded).toBe(progress.total);
  });
  it('never tells that more was sent than there is, nor a percentage before every size is known', () => {
    foldAll(linesOf('d20-push-ok'), (fold, at) => {
      const { layers, downloaded, extracted, total, totalKnown, secondsLeft } = pushProgressOf(fold, at);
      for (const layer of layers) if (layer.size !== null) expect(layer.downloaded).toBeLessThanOrEqual(layer.size);
      expect(extracted).toBe(downloaded);
      expect(downloaded).toBeLessThanOrEqual(total);
      if (!totalKnown) expect(secondsLeft).toBeNull();
    });
  });
  it('has a speed while bytes go', () => {
    let speed = 0;
    foldAll(linesOf('d20-push-ok'), (fold, at) => (speed = Math.max(speed, pushProgressOf(fold, at).speed ?? 0)));
    expect(speed).toBeGreaterThan(0);
  });
  it('sends a layer again from its start when the registry made it', () => {
    const of = (line: object) => line as ProgressLine;
    const fold = foldAll([
      of({ status: 'Pushing', id: 'a', progressDetail: { current: 50, total: 100 } }),
      of({ status: 'Retrying in 5 seconds', id: 'a' }),
    ]);
    expect(fold.layers.get('a')).toMatchObject({ state: 'waiting', downloaded: 0, size: 100 });
  });
  it.each([
    ['d20-push-refused', 'image-not-found', 'An image does not exist locally with the tag'],
    ['d20-push-nodns', 'registry-unreachable', 'no such host'],
    ['d20-push-unauth', 'registry-unauthorized', 'no basic auth credentials'],
    ['d20-push-badcreds', 'registry-unauthorized', 'unauthorized: authentication required'],
  ])('%s is %s', (name, code, words) => {
    const fold = foldAll(linesOf(name));
    expect(fold.digest).toBeNull();
    expect(fold.error).toContain(words);
    expect(engineFailure(fold.error)).toMatchObject({ code });
  });
});
