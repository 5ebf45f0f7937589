import { describe, expect, it } from 'vitest';
import type { Layer, PullProgress } from '@/lib/contract/jobs';
import { figuresOf } from './figures';

const layer = (state: Layer['state'], downloaded: number, extracted: number, size: number | null): Layer => ({
  id: 'a',
  state,
  downloaded,
  extracted,
  size,
});
const progress = (layers: Layer[], totalKnown: boolean): PullProgress => ({
  layers,
  downloaded: layers.reduce((sum, one) => sum + one.downloaded, 0),
  extracted: layers.reduce((sum, one) => sum + one.extracted, 0),
  total: layers.reduce((sum, one) => sum + (one.size ?? 0), 0),
  totalKnown,
  speed: null,
  secondsLeft: null,
  digest: null,
  outcome: null,
  lastLine: '',
});

describe('the figures of a pull', () => {
  it('say nothing before the registry has answered', () => {
    expect(figuresOf(null)).toEqual({ phase: 'asking', value: null, done: 0, percent: null });
  });
  it('give no percentage while a size is unknown, and count that layer like the others', () => {
    const figures = figuresOf(progress([layer('downloading', 50, 0, 100), layer('waiting', 0, 0, null)], false));
    expect(figures).toEqual({ phase: 'downloading', value: 0.25, done: 0, percent: null });
  });
  it('give the share that has come once every size is known', () => {
    const figures = figuresOf(progress([layer('done', 100, 100, 100), layer('downloading', 50, 0, 100)], true));
    expect(figures).toEqual({ phase: 'downloading', value: 0.75, done: 0.5, percent: 75 });
  });
  it('give the share that is unpacked once everything has come', () => {
    const figures = figuresOf(progress([layer('extracting', 100, 40, 100)], true));
    expect(figures).toMatchObject({ phase: 'extracting', value: 1, percent: 40 });
  });
  it('are full when every layer was there already', () => {
    expect(figuresOf(progress([layer('exists', 0, 0, null)], true))).toMatchObject({ value: 1, done: 1, percent: 100 });
  });
});
