import { describe, expect, it } from 'vitest';
import type { ImageDetail, ImageLayer } from '@/lib/contract/images';
import { compareLayers, differences } from './compare';

const step = (command: string, size: number): ImageLayer => ({
  created: '2026-01-01T00:00:00Z',
  command,
  size,
  comment: '',
});
const image = (over: Partial<ImageDetail> = {}, config: Partial<ImageDetail['config']> = {}): ImageDetail => ({
  ...{
    id: 'sha256:a',
    tags: [],
    digests: [],
    created: null,
    size: 0,
    platform: 'linux/amd64',
    author: '',
    comment: '',
  },
  ...{ layers: 1, diffIds: ['sha256:1'], history: [], hidden: false },
  config: {
    ...{ command: ['sh'], entrypoint: [], env: ['PATH=/bin'], exposedPorts: [], volumes: [], workingDir: '' },
    ...{ user: '', stopSignal: '', labels: {}, healthcheck: null },
    ...config,
  },
  ...over,
});

describe('two images', () => {
  it('of the same configuration differ in nothing', () => expect(differences(image(), image())).toEqual([]));
  it('differ by each variable, label, port and word of their start', () => {
    const other = image(
      { platform: 'linux/arm64' },
      {
        command: ['sh', '-c', 'a b'],
        env: ['PATH=/usr/bin', 'TZ=UTC=0'],
        exposedPorts: ['80/tcp'],
        labels: { version: '2' },
      },
    );
    expect(differences(image({}, { user: 'app' }), other)).toEqual([
      { field: 'platform', name: null, one: 'linux/amd64', other: 'linux/arm64' },
      { field: 'command', name: null, one: 'sh', other: "sh -c 'a b'" },
      { field: 'user', name: null, one: 'app', other: null },
      { field: 'ports', name: '80/tcp', one: null, other: '80/tcp' },
      { field: 'env', name: 'PATH', one: '/bin', other: '/usr/bin' },
      { field: 'env', name: 'TZ', one: null, other: 'UTC=0' },
      { field: 'labels', name: 'version', one: null, other: '2' },
    ]);
  });
  it('share layers from the bottom up, and have bytes beyond them', () => {
    const base = [step('ADD base', 100), step('CMD sh', 0)];
    const one = image({ diffIds: ['1', '2'], history: [...base, step('RUN a', 5)].reverse() });
    const other = image({ diffIds: ['1', '3', '4'], history: [...base, step('RUN b', 7), step('RUN c', 1)].reverse() });
    expect(compareLayers(one, other)).toEqual({
      common: 1,
      commonBytes: 100,
      one: { layers: 1, bytes: 5 },
      other: { layers: 2, bytes: 8 },
    });
  });
  it('with no layer in common share no byte, even where their steps read alike', () => {
    const history = [step('ADD base', 100)];
    expect(compareLayers(image({ diffIds: ['1'], history }), image({ diffIds: ['2'], history }))).toMatchObject({
      common: 0,
      commonBytes: 0,
    });
  });
});
