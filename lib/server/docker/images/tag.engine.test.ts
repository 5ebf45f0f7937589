import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../core';
import { testCore } from '../../testing/test-core';
import { docker } from '../../testing/test-engine';

let core: Core;
const [one, other] = ['quayside-tag:1', 'registry.example:5000/team/tag:other'];
beforeAll(async () => {
  core = await testCore();
  for (const image of ['busybox', 'nginx:1.27-alpine']) await docker('pull', '-q', image);
});
afterEach(async () => {
  for (const name of [one, other]) await docker('rmi', name).catch(() => 'not there');
});
afterAll(() => core.close());

const idOf = (image: string) => docker('inspect', '-f', '{{.Id}}', image);
const tag = (image: string, reference: string) => core.environment('local').docker.images.tag({ image, reference });

describe('a tag', () => {
  it('is one more name of an image, by its name or by its id', async () => {
    const id = await idOf('busybox');
    expect(await tag('busybox', one)).toEqual({ reference: one, id, movedFrom: null });
    expect(await tag(id, other)).toEqual({ reference: other, id, movedFrom: null });
    expect([await idOf(one), await idOf(other)]).toEqual([id, id]);
  });
  it('moves from the image that had it, which is said; given once more to the same it does not', async () => {
    await tag('busybox', one);
    const [busybox, nginx] = [await idOf('busybox'), await idOf('nginx:1.27-alpine')];
    expect(await tag('busybox', one)).toMatchObject({ movedFrom: null });
    expect(await tag('nginx:1.27-alpine', one)).toEqual({ reference: one, id: nginx, movedFrom: busybox });
    expect(await idOf(one)).toBe(nginx);
  });
  it('is `latest` where none is written', async () => {
    expect(await tag('busybox', 'quayside-tag')).toMatchObject({ reference: 'quayside-tag:latest' });
    await docker('rmi', 'quayside-tag');
  });
  it.each([
    ['busybox', 'Not A Name', 'invalid-reference'],
    ['busybox', `busybox@sha256:${'a'.repeat(64)}`, 'invalid-reference'],
    ['quayside-nowhere:1', one, 'image-not-found'],
  ])('of %s as %s is refused: %s', (image, reference, code) =>
    expect(tag(image, reference)).rejects.toMatchObject({ code }),
  );
});
