import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '@/lib/contract/jobs';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { ownRegistry, type OwnRegistry } from '../testing/own-registry';
import { testCore } from '../testing/test-core';
import { docker, testEngine, until } from '../testing/test-engine';

let core: Core;
let open: OwnRegistry;
let locked: OwnRegistry;
beforeAll(async () => {
  [core, open, locked] = await Promise.all([testCore(), ownRegistry(), ownRegistry({ password: true })]);
  await docker('pull', '-q', 'busybox');
});
afterAll(() => Promise.all([core.close(), open.close(), locked.close()]));

const tagged: string[] = [];
afterEach(async () => {
  for (const reference of tagged.splice(0)) await docker('rmi', reference).catch(() => 'not there');
});
async function tag(reference: string, image = 'busybox'): Promise<string> {
  await docker('tag', image, reference);
  tagged.push(reference);
  return reference;
}
const push = async (reference: string): Promise<Job> =>
  core.jobs.ended((await core.jobs.push('local', reference, localCaller)).id);
/** A registry answers one that does not take its kind of manifest as if it had none: containerd's store builds OCI's. */
const kinds = ['docker.distribution.manifest.v2', 'oci.image.manifest.v1', 'oci.image.index.v1'];
const accept = kinds.map((kind) => `application/vnd.${kind}+json`).join(', ');
const has = async ({ address }: OwnRegistry, repository: string, name: string) =>
  (await fetch(`http://${address}/v2/${repository}/manifests/${name}`, { headers: { accept } })).ok;

describe('a push on the real engine', () => {
  it('brings an image into an open registry, and tells its layers and its digest', async () => {
    const job = await push(await tag(`${open.address}/push/one:1`));
    expect(job).toMatchObject({ state: 'done', commands: [`docker push ${open.address}/push/one:1`] });
    expect(job.progress).toMatchObject({ outcome: 'pushed', digest: expect.stringMatching(/^sha256:/) });
    expect(job.progress?.downloaded).toBe(job.progress?.total);
    expect(await has(open, 'push/one', job.progress?.digest ?? '')).toBe(true);
  });
  it('says of what the registry has already that nothing was sent', async () => {
    await push(await tag(`${open.address}/push/again:1`));
    const job = await push(await tag(`${open.address}/push/again:2`));
    expect(job).toMatchObject({ state: 'done', progress: { total: 0, layers: [{ state: 'exists' }] } });
  });
  it('signs in as what is kept for the registry, and fails in its words without and with a wrong password', async () => {
    const reference = await tag(`${locked.address}/push/private:1`);
    expect(await push(reference)).toMatchObject({
      state: 'failed',
      error: { code: 'registry-unauthorized', detail: expect.stringMatching(/no basic auth credentials$/) },
    });
    const { username, password } = testEngine().privateRegistry;
    const form = { address: locked.address, name: '', signIn: 'password', username, ca: '', insecure: false } as const;
    const { id } = await core.registries.add({ ...form, password: 'wrong' });
    expect(await push(reference)).toMatchObject({ state: 'failed', error: { code: 'registry-unauthorized' } });
    await core.registries.change(id, { ...form, password });
    expect(await push(reference)).toMatchObject({ state: 'done' });
    await core.registries.remove(id);
  });
  it('says what is not there: the host, the registry, the image', async () => {
    const { deadPort } = testEngine();
    for (const [reference, code, words] of [
      [await tag(`${deadPort}/push/one:1`), 'registry-unreachable', /connection refused/],
      [await tag('no.such.invalid/one:1'), 'registry-unreachable', /no such host/],
      [`${open.address}/push/nowhere:1`, 'image-not-found', /does not exist locally|tag does not exist/],
    ] as const)
      expect(await push(reference)).toMatchObject({
        state: 'failed',
        error: { code, detail: expect.stringMatching(words) },
      });
    await expect(core.jobs.push('local', 'Not A Name', localCaller)).rejects.toMatchObject({
      code: 'invalid-reference',
    });
  });
  it('is given up by the engine when it is cancelled, and can be tried again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quayside-push-'));
    // What cannot be compressed takes the engine a while to send.
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY data /data\n');
    await writeFile(join(folder, 'data'), randomBytes(64 * 1024 * 1024));
    const reference = `${open.address}/push/large:1`;
    await docker('build', '-q', '-t', reference, folder);
    tagged.push(reference);
    await rm(folder, { recursive: true });
    const { id } = await core.jobs.push('local', reference, localCaller);
    expect((await core.jobs.push('local', reference, localCaller)).id).toBe(id);
    await until(() => core.jobs.get(id).progress?.downloaded, 'bytes of the push');
    expect(await core.jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
    expect(await has(open, 'push/large', '1')).toBe(false);
    await core.jobs.retry(id, localCaller);
    expect(await core.jobs.ended(id)).toMatchObject({ state: 'done' });
    expect(await has(open, 'push/large', '1')).toBe(true);
  });
});
