import { Readable } from 'node:stream';
import type { Uploaded } from '@/lib/contract/files/files';
import { isFileName } from '@/lib/contract/files/path';
import { tarEnd, tarHeader, tarPadding } from '@/lib/contract/files/tar-header';
import { Failure } from '../errors/failure';
import { piecesOf } from '../streams/pieces';
import { expectReachable } from './list';
import type { Place } from './place';
import { BrokenTar, TarReader } from './read-tar';
import { resolve } from './resolve';
import { steady } from './steady';
import type { TarEntry } from './tar-entry';

/** Bytes of an archive that may wait for the engine. */
const heldBytes = 256 * 1024;

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
  const source = body instanceof Readable ? piecesOf(steady(body)) : ((body ?? []) as AsyncIterable<Uint8Array>);
  let goOn: () => void = () => undefined;
  const tar = new Readable({ highWaterMark: heldBytes, read: () => goOn() });
  const give: Give = (piece) => (tar.push(piece) ? undefined : new Promise<void>((resolve) => (goOn = resolve)));
  let broke: unknown = null;
  const given = passHarmless(source, told, give).then(
    () => void tar.push(null),
    (error: unknown) => {
      broke = error;
      tar.destroy(error instanceof Error ? error : new Error(String(error)));
    },
  );
  try {
    await place.judged.writeArchive(place.id, at.path, tar);
    await given;
  } catch (error) {
    // The engine only knows that it broke off.
    throw broke === null ? error : uploadFailure(broke);
  }
  return told;
}

/** Takes a piece of the archive that is sent; a promise: when it is time for the next. */
type Give = (piece: Uint8Array) => Promise<void> | undefined;

function uploadFailure(error: unknown): unknown {
  if (error instanceof BrokenTar) return new Failure('bad-request', { detail: error.message }, { cause: error });
  return error;
}

/**
 * Passes the same archive on with headers of our own, so that nothing gets in but files and folders, and nowhere else. By
 * calls, for a large file is many pieces, and generators within generators cost as much as its bytes.
 */
async function passHarmless(source: AsyncIterable<Uint8Array>, told: Uploaded, give: Give): Promise<void> {
  const tar = new TarReader(source);
  for (let entry = await tar.next(); entry; entry = await tar.next()) {
    const isFolder = entry.type === '5';
    if (!isFolder && entry.type !== '0' && entry.type !== '7')
      throw new Failure('bad-request', { detail: `${entry.name}: only files and folders can be uploaded.` });
    const name = safeName(entry);
    if (name === '') continue;
    const { modified, size } = entry;
    const mode = entry.mode & 0o777;
    await give(tarHeader({ name: isFolder ? `${name}/` : name, size, modified, mode, uid: 0, gid: 0 }));
    for (let piece = await tar.piece(); piece; piece = await tar.piece()) {
      const wait = give(piece);
      if (wait) await wait;
    }
    await give(tarPadding(size));
    told.files += isFolder ? 0 : 1;
    told.folders += isFolder ? 1 : 0;
    told.bytes += size;
  }
  await give(tarEnd());
}

/** The name of an entry, which stays below the folder that it is put into; empty for that folder itself. */
function safeName({ name }: TarEntry): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (name.startsWith('/') || !parts.every(isFileName))
    throw new Failure('bad-request', { detail: `${name}: this is no name of a file below a folder.` });
  return parts.join('/');
}
