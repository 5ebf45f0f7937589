import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayerState, PullProgress } from '@/lib/contract/jobs';
import type { ProblemCode } from '@/lib/contract/problem';
import { parseProgressLine } from '../docker/images/progress';
import { engineFailure } from '../docker/errors';
import { emptyFold, foldLine, progressOf, type Fold } from './fold';

const folder = join(import.meta.dirname, '../docker/images/transcripts');
const lines = (name: string) =>
  readFileSync(join(folder, `${name}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(parseProgressLine);

/** Folds a whole transcript, its lines `spacing` ms apart; `each` sees the fold after every line. */
function foldAll(name: string, each: (fold: Fold, at: number) => void = () => undefined, spacing = 50): Fold {
  return lines(name).reduce((fold, line, index) => {
    const next = foldLine(fold, line, index * spacing);
    each(next, index * spacing);
    return next;
  }, emptyFold);
}

const redis = 'sha256:07a69299a895d7c840f8dbf9f505f72c7807637b00a458d4c56b097ca6067392';
const big = 'sha256:5bf76df39df3737f4df2b138c669daa257128d2307e0d53432e985860f18b48d';
const python = 'sha256:695e8cc85366c53b6b4fe34a4379631b501a0899f8d08e75779d98ef380b61f5';

/** What each pull came to: outcome, digest, and how many layers went through which bytes. */
const pulled: [string, PullProgress['outcome'], string, number, number][] = [
  ...['d20', 'd26', 'd28'].flatMap((engine): [string, PullProgress['outcome'], string, number, number][] => [
    [`${engine}-pull-ok`, 'newer', redis, 2, 10_332_785],
    [`${engine}-pull-throttled`, 'newer', big, 10, 400_000_000],
    [`${engine}-pull-cached`, 'up-to-date', redis, 0, 0],
    [`${engine}-pull-notag-alltags`, 'up-to-date', redis, 0, 0],
    [`${engine}-pull-auth-ok`, 'newer', redis, 0, 0],
  ]),
  ['d20-pull-badplatform', 'up-to-date', redis, 0, 0],
  ['d28-pull-badplatform', 'up-to-date', redis, 0, 0],
  ['dmir-pull-via-mirror', 'newer', python, 1, 12_799_742],
  ['dmir-pull-via-prefix', 'newer', python, 0, 0],
];

/** How each failed pull failed. The engine's own words are kept to the letter. */
const failed: [string, ProblemCode, string][] = [
  ...['d20', 'd26', 'd28'].flatMap((engine): [string, ProblemCode, string][] => [
    [`${engine}-pull-badcreds`, 'registry-unauthorized', 'unauthorized: authentication required'],
    [`${engine}-pull-badref`, 'invalid-reference', 'must be lowercase'],
    [`${engine}-pull-refused`, 'registry-unreachable', 'dial tcp 10.99.0.1:9: connect: connection refused'],
    [`${engine}-pull-unauth`, 'registry-unauthorized', 'no basic auth credentials'],
    [`${engine}-pull-unknown-repo`, 'image-not-found', 'manifest for 10.99.0.1:5055/library/nope:1 not found'],
    [`${engine}-pull-unknown-tag`, 'image-not-found', 'manifest for 10.99.0.1:5055/library/redis:nope not found'],
  ]),
  ['d26-pull-badplatform', 'platform-mismatch', 'wanted linux/s390x, actual: linux/amd64'],
  ['d28-pull-nodns', 'registry-unreachable', 'lookup mirror.invalid on 127.0.0.53:53'],
  ['dmir-pull-mirror-miss', 'registry-unreachable', 'lookup registry-1.docker.io on 127.0.0.53:53'],
  ['dfull-pull-diskfull', 'no-space', 'write /var/lib/docker/tmp/GetImageBlob437757899: no space left on device'],
  ['dfull-create-diskfull', 'no-space', 'no space left on device'],
];

describe('a pull folded from its stream', () => {
  it.each(pulled)('%s ends %s with its digest and every byte', (name, outcome, digest, layers, bytes) => {
    const fold = foldAll(name);
    const progress = progressOf(fold, 1e6);
    expect(fold.error).toBeNull();
    expect(progress).toMatchObject({ outcome, digest, downloaded: progress.total, extracted: progress.total });
    expect(progress.layers).toHaveLength(layers);
    expect(progress.layers.every((layer) => layer.state === 'done')).toBe(true);
    if (name.includes('throttled')) expect(progress.total).toBeGreaterThan(bytes);
    else expect(progress.total).toBe(bytes);
  });
  it.each(failed)("%s fails as %s with the engine's own words", (name, code, words) => {
    const fold = foldAll(name);
    expect(engineFailure(fold.error)).toMatchObject({ code, details: { detail: expect.stringContaining(words) } });
    expect(fold.outcome === null || name.includes('badplatform')).toBe(true);
  });
  it('has an expectation for every transcript of a pull', () => {
    const files = readdirSync(folder).flatMap((file) => /^(.*)\.ndjson$/.exec(file)?.[1] ?? []);
    const expected = [...pulled, ...failed].map(([name]) => name);
    expect(files.filter((name) => !name.includes('-push-')).sort()).toEqual(expected.sort());
  });
  it('takes a push line by line without mistaking its lines for layers of a pull', () => {
    const pushes = readdirSync(folder).filter((file) => file.includes('-push-'));
    expect(pushes.length).toBeGreaterThan(5);
    for (const file of pushes) {
      const fold = foldAll(file.replace('.ndjson', ''));
      expect(fold.outcome).toBeNull();
      expect(progressOf(fold, 0).total).toBe(0);
    }
  });
});

describe('progress on the way', () => {
  it('never goes back, never passes its total, and walks each layer through its states in order', () => {
    const order: LayerState[] = ['waiting', 'downloading', 'downloaded', 'extracting', 'done'];
    const reached = new Map<string, number>();
    let had = 0;
    foldAll('d28-pull-throttled', (fold, at) => {
      const progress = progressOf(fold, at);
      expect(progress.downloaded).toBeGreaterThanOrEqual(had);
      expect(progress.downloaded).toBeLessThanOrEqual(progress.total);
      expect(progress.extracted).toBeLessThanOrEqual(progress.downloaded);
      had = progress.downloaded;
      for (const layer of progress.layers) {
        expect(order.indexOf(layer.state)).toBeGreaterThanOrEqual(reached.get(layer.id) ?? 0);
        reached.set(layer.id, order.indexOf(layer.state));
      }
    });
    expect(reached.size).toBe(10);
  });
  it('tells no time left until the last size is known, at line 384 of 503', () => {
    const known: number[] = [];
    let line = 0;
    foldAll('d28-pull-throttled', (fold, at) => {
      line += 1;
      const progress = progressOf(fold, at);
      if (progress.totalKnown) known.push(line);
      if (!progress.totalKnown) expect(progress.secondsLeft).toBeNull();
    });
    expect(known[0]).toBe(384);
    expect(known).toHaveLength(503 - 383);
  });
  it('measures the speed over the last seconds, and lets it fall to zero when nothing comes', () => {
    const line = (current: number) =>
      parseProgressLine(`{"status":"Downloading","id":"a","progressDetail":{"current":${current},"total":100000000}}`);
    let fold: Fold = emptyFold;
    for (let second = 0; second <= 20; second += 1) {
      const rate = second <= 10 ? 1e6 * second : 10e6 + 2e6 * (second - 10);
      fold = foldLine(fold, line(rate), second * 1000);
    }
    expect(progressOf(fold, 20_000)).toMatchObject({ speed: 2e6, secondsLeft: 35, totalKnown: true });
    expect(progressOf(fold, 22_500).speed).toBeLessThan(2e6);
    expect(progressOf(fold, 26_000)).toMatchObject({ speed: 0, secondsLeft: null });
  });
  it('takes the bytes of a layer back when the engine tries it again', () => {
    const fold = [
      '{"status":"Downloading","id":"a","progressDetail":{"current":500,"total":1000}}',
      '{"status":"Retrying in 5 seconds","id":"a","progressDetail":{}}',
    ].reduce((before, text, index) => foldLine(before, parseProgressLine(text), index), emptyFold);
    expect(progressOf(fold, 2)).toMatchObject({ downloaded: 0, total: 1000, layers: [{ state: 'waiting' }] });
  });
  it('counts a layer that is already there as known and without bytes', () => {
    const fold = foldLine(emptyFold, parseProgressLine('{"status":"Already exists","progressDetail":{},"id":"a"}'), 0);
    expect(progressOf(fold, 1)).toMatchObject({
      totalKnown: true,
      total: 0,
      layers: [{ state: 'exists', size: null }],
    });
  });
});
