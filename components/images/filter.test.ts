import { describe, expect, it } from 'vitest';
import type { ImageRow } from '@/lib/contract/images';
import { filtered, tallyOf } from '../ui/list/list-filter';
import { imageFilter } from './filter';
import { imageHref, otherNames, removalNames } from './names';

const image = (over: Partial<ImageRow>): ImageRow => ({
  id: 'sha256:0f4a9e21c8d3aa',
  tags: ['registry.corp.example/web:2025.11', 'registry.corp.example/web:stable', 'web:latest'],
  digests: ['web@sha256:beef'],
  labels: { 'org.example.tier': 'Front' },
  size: 1,
  created: '2026-01-01T00:00:00Z',
  containers: [],
  ...over,
});

const matches = (row: ImageRow, text: string) => filtered(imageFilter, [row], text).length === 1;

describe('an image in the list', () => {
  it('is found by words of its names, its digest and the start of its id', () => {
    for (const text of ['', 'STABLE', 'corp 2025', 'beef', '0f4a', 'sha256:0f4a'])
      expect(matches(image({}), text)).toBe(true);
    for (const text of ['python', 'corp python', '4a9e']) expect(matches(image({}), text)).toBe(false);
  });
  it('is found by tokens for its name, tag, use, size and age', () => {
    const row = image({ size: 150e6, created: '2026-01-01T00:00:00Z' });
    for (const text of [
      ...['name:corp', 'tag:stable', 'used:no', 'dangling:no', 'size:>100mb', 'size:<0.2g', 'older:7d', '-used:yes'],
      ...[
        'label:tier',
        'label:org.example.tier=front',
        '-label:team',
        'digest:beef',
        'tag:2025,latest',
        'size:',
        'web size:100m',
      ],
    ])
      expect(matches(row, text), text).toBe(true);
    for (const text of [
      'name:stable',
      'tag:able',
      'used:yes',
      'dangling:yes',
      'size:>1g',
      'size:big',
      'older:x',
      '-web',
    ])
      expect(matches(row, text), text).toBe(false);
  });
  it('is counted once: in use, unused, or dangling', () => {
    const images = [image({}), image({ tags: [] }), image({ tags: [], containers: ['c'] })];
    expect(tallyOf(imageFilter, images)).toEqual({ all: 3, used: 1, unused: 1, dangling: 1 });
  });
  it('says its other names, short where the repository is the same', () => {
    expect(otherNames(image({}))).toEqual([':stable', 'web:latest']);
  });
  it('is removed by each of its tags, or by its id when it has none', () => {
    expect(removalNames(image({}))).toHaveLength(3);
    expect(removalNames(image({ tags: [] }))).toEqual(['sha256:0f4a9e21c8d3aa']);
  });
  it('has a page by its id, never by a reference', () => {
    expect(imageHref('local', 'sha256:0f4a9e21c8d3aa')).toBe('/environments/local/images/0f4a9e21c8d3');
  });
});
