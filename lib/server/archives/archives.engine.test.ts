import { PassThrough, Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ImportQuery } from '@/lib/contract/archives/archives';
import type { Core } from '../core';
import { tarOf } from '../files/testing/tar-of';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';
import { imageArchive } from './testing/image-archive';

const [one, two] = ['quayside-load:one', 'quayside-load/two:2'];
const container = 'quayside-load';
let core: Core;
let archive: Buffer;
let ids: string;

const never = new AbortController().signal;
const idsOf = () => docker('inspect', '-f', '{{.Id}}', one, two);
const images = async () => (await docker('images', '-aq')).split('\n').sort();
const count = async () => (await images()).length;
const isContainerdStore = async () =>
  (await docker('info', '-f', '{{json .DriverStatus}}')).includes('io.containerd.snapshotter');
const load = (body: Readable, name = 'images.tar') =>
  core.archives.load('local', { caller: localCaller, query: { name }, body });
const importing = (body: Buffer, query: ImportQuery) =>
  core.archives.import('local', { caller: localCaller, query, body: Readable.from([body]) });
const bytes = (data: Uint8Array) => Readable.from([Buffer.from(data)]);
const running = () => core.jobs.list('local').find(({ state }) => state === 'running');
async function saved(references: string[], gzip = false) {
  const answer = await core.archives.save('local', { references, gzip }, never);
  return { headers: answer.headers, tar: Buffer.from(await answer.arrayBuffer()) };
}
/** An upload of which half has come. */
async function halfSent() {
  const body = new PassThrough();
  const ended = load(body).catch((error: unknown) => error);
  body.write(archive.subarray(0, archive.length / 2));
  const job = await until(() => running(), 'the job of the upload');
  await until(() => (core.jobs.get(job.id).progress?.downloaded ?? 0) > 0, 'the first bytes');
  return { body, ended, id: job.id };
}

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  await docker('tag', 'busybox', one);
  await docker('create', '--name', container, '-v', '/mounted', 'busybox', 'echo', 'created');
  await docker('commit', '-m', 'second', container, two);
  ids = await idsOf();
  archive = (await saved([one, two])).tar;
});
beforeEach(() => docker('rmi', one, two).catch(() => undefined));
afterAll(async () => {
  await docker('rm', '-fv', container);
  await docker('rmi', one, two).catch(() => undefined);
  await core.close();
});

test('two images that were saved in one archive and removed are the same after it was loaded', async () => {
  const job = await load(bytes(archive), 'two images.tar');
  expect(job).toMatchObject({ kind: 'image.load', state: 'done', subject: 'two images.tar' });
  expect(job.loaded?.images.sort()).toEqual([two, one].sort());
  expect(job.commands).toEqual([`docker load -i 'two images.tar'`]);
  expect(job.progress).toMatchObject({ downloaded: archive.length, totalKnown: true });
  expect(await idsOf()).toBe(ids);
});
test('an archive that the docker CLI did not write is loaded as well', async () => {
  const job = await load(bytes(imageArchive(one, 'text')));
  expect(job.loaded?.images).toEqual([one]);
});
test('an archive is compressed on its way out, and loaded as it is', async () => {
  await load(bytes(archive));
  const { headers, tar } = await saved([one, two], true);
  expect(headers.get('content-type')).toBe('application/gzip');
  expect(headers.get('content-disposition')).toContain('"quayside-load-one-and-1-more.tar.gz"');
  expect(gunzipSync(tar).includes('"quayside-load:one"')).toBe(true);
  await docker('rmi', one, two);
  expect(await load(bytes(tar))).toMatchObject({ state: 'done' });
  expect(await idsOf()).toBe(ids);
});
test('an image that is not there is not saved', async () => {
  await expect(saved(['busybox', 'quayside-load:none'])).rejects.toMatchObject({ code: 'image-not-found' });
  await expect(saved(['busybox', '../../etc'])).rejects.toMatchObject({ code: 'invalid-reference' });
});
test('what is no archive is refused at its first bytes, before there is a job', async () => {
  const before = core.jobs.list('local').length;
  for (const body of ['', 'short', 'x'.repeat(5000)])
    await expect(load(bytes(Buffer.from(body)))).rejects.toMatchObject({ code: 'bad-archive' });
  expect(core.jobs.list('local')).toHaveLength(before);
});
test.each([
  ['an archive that ends in the middle', () => archive.subarray(0, archive.length / 2)],
  ['a compressed one that ends in the middle', () => gzipSync(archive).subarray(0, archive.length / 8)],
  ['the file system of a container', () => Buffer.from(tarOf(['etc/passwd', 'root:x:0:0']))],
])('%s is refused in words, and leaves nothing', async (_, body) => {
  const before = await count();
  await expect(load(bytes(body()))).rejects.toMatchObject({ code: 'bad-archive' });
  expect(core.jobs.list('local')[0]).toMatchObject({ state: 'failed', error: { code: 'bad-archive' } });
  expect(await count()).toBe(before);
});
test('a load that is cancelled half-way leaves nothing, and its archive cannot be had again', async () => {
  const before = await count();
  const { ended, id } = await halfSent();
  expect(await core.jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
  expect(await ended).toMatchObject({ code: 'cancelled' });
  expect(await count()).toBe(before);
  await expect(core.jobs.retry(id, localCaller)).rejects.toMatchObject({ code: 'conflict' });
});
test('a load whose sender goes half-way is interrupted and leaves nothing', async () => {
  const before = await count();
  const { body, ended, id } = await halfSent();
  body.destroy();
  expect(await ended).toMatchObject({ code: 'cancelled' });
  expect(core.jobs.get(id)).toMatchObject({ state: 'interrupted' });
  expect(await count()).toBe(before);
});
test('a tag that another image had is taken from it, and told to be by an engine that tells it', async () => {
  await docker('tag', 'busybox', two);
  const job = await load(bytes(archive));
  const words = [expect.stringMatching(/two:2 already exists, renaming the old one/)];
  expect(job.loaded?.said).toEqual((await isContainerdStore()) ? [] : words);
  expect(await idsOf()).toBe(ids);
});

test('the files of a container come out as an archive, without what is mounted, and become an image that runs', async () => {
  const answer = await core.archives.export('local', container, { gzip: false }, never);
  expect(answer.headers.get('content-disposition')).toContain(`"${container}.tar"`);
  const rootfs = Buffer.from(await answer.arrayBuffer());
  const query = {
    reference: one,
    name: 'rootfs.tar',
    changes: 'CMD ["sh", "-c", "echo $A"]\nENV A="it works"\nEXPOSE 8080',
    message: 'brought here',
  };
  const job = await importing(rootfs, query);
  expect(job).toMatchObject({ kind: 'image.import', state: 'done', subject: one, loaded: { images: [one] } });
  expect(await docker('run', '--rm', one)).toBe('it works');
  expect(await docker('inspect', '-f', '{{.Comment}} {{json .Config.ExposedPorts}}', one)).toBe(
    'brought here {"8080/tcp":{}}',
  );
});
test('an import without a reference is told by its id; a bad instruction or a broken archive makes no image', async () => {
  const rootfs = Buffer.from(tarOf(['etc/motd', 'hello']));
  const before = await images();
  await expect(importing(rootfs, { changes: 'EXPOSE nonsense' })).rejects.toMatchObject({
    details: { detail: expect.stringMatching(/nonsense/i) },
  });
  const half = Buffer.from(tarOf(['etc/motd', 'x'.repeat(5000)])).subarray(0, 2000);
  await expect(importing(half, {})).rejects.toMatchObject({ code: 'bad-archive' });
  // containerd's store keeps what came as an image without a name, as it does for `docker import`.
  const left = (await images()).filter((id) => !before.includes(id));
  expect(left).toHaveLength((await isContainerdStore()) ? 1 : 0);
  for (const id of left) await docker('rmi', id);
  await expect(importing(rootfs, { reference: 'No/Good' })).rejects.toMatchObject({ code: 'invalid-reference' });
  expect(await images()).toEqual(before);
  const { loaded } = await importing(rootfs, {});
  expect(loaded?.images).toEqual([expect.stringMatching(/^sha256:[a-f0-9]{64}$/)]);
  await docker('rmi', loaded?.images[0] ?? '');
});
