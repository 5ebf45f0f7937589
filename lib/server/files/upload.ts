import { Readable } from 'node:stream';
import type { Uploaded } from '@/lib/contract/files/files';
import { isFileName } from '@/lib/contract/files/path';
import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';
import { Failure } from '../errors/failure';
import { expectReachable } from './list';
import type { Place } from './place';
import { BrokenTar, TarReader } from './read-tar';
import { resolve } from './resolve';
import { steady } from './steady';
import type { TarEntry } from './tar-entry';

/** What a request brings: a stream of Node's, or of the web. */
export type UploadBody = Readable | ReadableStream<Uint8Array> | null;

/**
 * Puts what a tar archive holds into a folder of the container, as it comes. Only files and folders are taken, by names
 * that stay below the folder; they belong to root, as after `docker cp`. When it breaks off, what came by then stays.
 * Throws `bad-request` for an archive that is none, `file-missing`, `read-only`, `no-space`, `file-refused`, `files-idle`.
 */
export async function uploadTar(place: Place, folder: string, body: UploadBody): Promise<Uploaded> {
  const at = await resolve(place, folder);
  if (at.stat.kind !== 'directory') throw new Failure('file-refused', { detail: `${at.path}: ${at.stat.kind}` });
  await expectReachable(place, at.path);
  const told: Uploaded = { files: 0, folders: 0, bytes: 0 };
  let broke: unknown = null;
  const source = body instanceof Readable ? steady(body) : ((body ?? []) as AsyncIterable<Uint8Array>);
  const pieces = async function* () {
    try {
      yield* harmlessTar(source, told);
    } catch (error) {
      broke = error;
      throw error;
    }
  };
  const tar = Readable.from(pieces(), { objectMode: false, highWaterMark: 256 * 1024 });
  try {
    await place.judged.writeArchive(place.id, at.path, tar);
  } catch (error) {
    // The engine only knows that it broke off.
    throw broke === null ? error : uploadFailure(broke);
  }
  return told;
}

function uploadFailure(error: unknown): unknown {
  if (error instanceof BrokenTar) return new Failure('bad-request', { detail: error.message }, { cause: error });
  return error;
}

/** The same archive with headers of our own, so that nothing gets in but files and folders, and nowhere else. */
async function* harmlessTar(source: AsyncIterable<Uint8Array>, told: Uploaded): AsyncGenerator<Uint8Array> {
  const tar = new TarReader(source);
  for (let entry = await tar.next(); entry; entry = await tar.next()) {
    const isFolder = entry.type === '5';
    if (!isFolder && entry.type !== '0' && entry.type !== '7')
      throw new Failure('bad-request', { detail: `${entry.name}: only files and folders can be uploaded.` });
    const name = safeName(entry);
    if (name === '') continue;
    const { modified, size } = entry;
    const mode = entry.mode & 0o777;
    yield tarHeader({ name: isFolder ? `${name}/` : name, size, modified, mode, uid: 0, gid: 0 });
    yield* tar.body();
    yield tarPadding(size);
    told.files += isFolder ? 0 : 1;
    told.folders += isFolder ? 1 : 0;
    told.bytes += size;
  }
  yield tarEnd();
}

/** The name of an entry, which stays below the folder that it is put into; empty for that folder itself. */
function safeName({ name }: TarEntry): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (name.startsWith('/') || !parts.every(isFileName))
    throw new Failure('bad-request', { detail: `${name}: this is no name of a file below a folder.` });
  return parts.join('/');
}
