import { expect, test } from 'vitest';
import { noSamples, sample } from '../jobs/speed';
import { emptyLoad, foldLoadLine, loadProgress } from './fold';

const layer = (id: string, current: number, total: number) => ({
  status: 'Loading layer',
  id,
  progressDetail: { current, total },
});
const upload = { received: 1000, total: 1000, compressed: false, samples: noSamples };

test('layers come one after another, and each is done when the next begins', () => {
  const fold = [layer('a', 100, 600), layer('a', 600, 600), layer('b', 50, 300)].reduce(foldLoadLine, emptyLoad);
  const { layers, extracted, totalKnown } = loadProgress(fold, upload, { at: 0, ended: false });
  expect(layers.map(({ id, state, extracted: put }) => [id, state, put])).toEqual([
    ['a', 'done', 600],
    ['b', 'extracting', 50],
  ]);
  expect([extracted, totalKnown]).toEqual([650, true]);
});

test('what was loaded is told, and so is what the engine did to other tags', () => {
  const renamed = 'The image a:1 already exists, renaming the old one with ID sha256:0 to empty string';
  const lines = [renamed, 'Loaded image: a:1', 'Loaded image ID: sha256:1', 'Loaded image: a:1'];
  const fold = lines.map((stream) => ({ stream: `${stream}\n` })).reduce(foldLoadLine, emptyLoad);
  expect(fold.loaded).toEqual({ images: ['a:1', 'sha256:1'], said: [renamed] });
});

test('an import tells its image by the id alone, and an error is an error', () => {
  const id = `sha256:${'0'.repeat(64)}`;
  expect(foldLoadLine(emptyLoad, { status: id }).loaded.images).toEqual([id]);
  expect(foldLoadLine(emptyLoad, { errorDetail: { message: 'no' } }).error).toBe('no');
});

test('while it comes there is a speed and a time left, where its size was told', () => {
  let samples = noSamples;
  for (let at = 0; at <= 2000; at += 250) samples = sample(samples, at, at);
  const coming = { received: 2000, total: 10_000, compressed: true, samples };
  const now = { at: 2000, ended: false };
  expect(loadProgress(emptyLoad, coming, now)).toMatchObject({ speed: 1000, secondsLeft: 8, totalKnown: true });
  const unknown = loadProgress(emptyLoad, { ...coming, total: null }, now);
  expect(unknown).toMatchObject({ speed: 1000, secondsLeft: null, totalKnown: false });
});

test('of a compressed archive nobody knows how much there is to unpack', () => {
  const fold = foldLoadLine(emptyLoad, layer('a', 5000, 9000));
  const packed = { ...upload, compressed: true };
  const now = loadProgress(fold, packed, { at: 0, ended: false });
  expect(now).toMatchObject({ totalKnown: false, extracted: 1000 });
  const after = loadProgress(fold, packed, { at: 0, ended: true });
  expect(after).toMatchObject({ totalKnown: true, layers: [{ state: 'done', extracted: 9000 }] });
});
