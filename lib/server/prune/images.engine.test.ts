import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
const box = 'quayside-prune';
beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  await docker('create', '--name', box, 'busybox');
});
const made: string[] = [];
afterEach(async () => {
  for (const image of made.splice(0)) await docker('rmi', image).catch(() => 'gone');
});
afterAll(async () => {
  await docker('rm', '-f', box);
  await core.close();
});

/** A new image; without names it dangles. Answers its id. */
async function image(...names: string[]): Promise<string> {
  const id = await docker('commit', '-c', `LABEL n=${made.length}`, box);
  for (const name of names) await docker('tag', id, name);
  made.push(...(names.length ? names : [id]));
  return id;
}
const preview = (scope: { all: boolean; until?: string }) => core.environment('local').prune.previewImages(scope);
const idsOf = ({ images }: PruneImagesPreview) => images.map(({ id }) => id);
const prune = async (request: { all: boolean; until?: string; ids: string[] }): Promise<Job> =>
  core.jobs.ended((await core.jobs.pruneImages('local', request, localCaller)).id);
const there = async (id: string) => (await docker('images', '-q', '--no-trunc')).includes(id);

describe('a prune of images', () => {
  it('takes those without a tag, and nothing that was not shown', async () => {
    const [first, second, named] = [await image(), await image(), await image('quayside-prune:named')];
    const shown = await preview({ all: false });
    expect(idsOf(shown)).toEqual(expect.arrayContaining([first, second]));
    expect(idsOf(shown)).not.toContain(named);
    expect(shown.bytes).toBe(shown.images.reduce((sum, { size }) => sum + size, 0));
    const job = await prune({ all: false, ids: [first, named] });
    expect(job).toMatchObject({ state: 'done', pruned: { total: 1, removed: 1, failed: 0, failures: [] } });
    expect([await there(first), await there(second), await there(named)]).toEqual([false, true, true]);
  });
  it('of all takes what no container uses with every name that it has, and is of what was shown', async () => {
    const named = await image('quayside-prune:1', 'registry.example/quayside-prune:2');
    const shown = idsOf(await preview({ all: true }));
    const busybox = await docker('inspect', '-f', '{{.Id}}', 'busybox');
    expect(shown).toContain(named);
    expect(shown).not.toContain(busybox);
    const job = await prune({ all: true, ids: [named, busybox] });
    expect(job.pruned).toMatchObject({ total: 1, removed: 1 });
    expect([await there(named), await there(busybox)]).toEqual([false, true]);
  });
  it('leaves what is younger than asked for', async () => {
    const id = await image();
    expect(idsOf(await preview({ all: false, until: '1h' }))).not.toContain(id);
    expect(idsOf(await preview({ all: false, until: '0s' }))).toContain(id);
    expect((await prune({ all: false, until: '1h', ids: [id] })).pruned).toMatchObject({ total: 0 });
  });
  it('shows what each image takes as the engine counts it', async () => {
    const id = await image();
    const listed = await docker('images', '--no-trunc', '--format', '{{.ID}} {{.Size}}');
    const [, size, unit] = new RegExp(`^${id} ([\\d.]+)(kB|MB)$`, 'm').exec(listed) ?? [];
    const shown = (await preview({ all: false })).images.find((one) => one.id === id)?.size ?? 0;
    // The command line prints three digits.
    expect((shown / (unit === 'MB' ? 1e6 : 1e3)).toPrecision(3)).toBe(Number(size).toPrecision(3));
  });
});
