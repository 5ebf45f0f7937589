import { Readable } from 'node:stream';
import type { DownloadRequest } from '@/lib/contract/files/files';
import { joinPath, nameOf } from '@/lib/contract/files/path';
import { Failure } from '../errors/failure';
import { archivesOf, expectAskable, joinedTar, wholeTar } from './archives';
import { archivePath, openFile } from './open-archive';
import type { Place } from './place';
import { TarReader } from './read-tar';
import { expectFile, resolve, type Resolved } from './resolve';
import { saveHeaders } from './save-headers';
import { steady } from './steady';
import { streamed } from './streamed';
import { zipOf, type ReadArchive } from './zip';

/** What is to be downloaded. Throws `file-missing`, `file-refused`, `policy`. */
export async function toDownload(place: Place, { path, format, names }: DownloadRequest): Promise<Resolved> {
  const at = await resolve(place, path);
  if (names) {
    expectAskable(names);
    if (format === 'raw' || at.stat.kind !== 'directory')
      throw new Failure('file-refused', { detail: `${at.path}: ${at.stat.kind}, as ${format}` });
    for (const name of names) await place.judged.statPath(place.id, joinPath(at.path, name));
  }
  if (format === 'raw' || at.stat.kind !== 'directory') expectFile(at);
  return at;
}

/**
 * A file as it is, or a file, a folder or some of what lies in it as an archive, as the engine gives
 * it. `end` is called when the engine has nothing more to do with it. Throws like `toDownload`; what happens later breaks the stream.
 */
export async function download(
  place: Place,
  asked: DownloadRequest,
  { container, end }: { container: string; end: () => void },
): Promise<Response> {
  const { path, stat } = await toDownload(place, asked);
  // A link is named as the link, and holds what it leads to.
  const name = nameOf(asked.path) || container;
  if (asked.format === 'raw') {
    const { header, tar, close } = await openFile(place, path);
    const headers = saveHeaders({ name, type: 'application/octet-stream', bytes: header.size });
    return ended(madeOf(tar.body()), headers, [close, end]);
  }
  const type = asked.format === 'tar' ? 'application/x-tar' : 'application/zip';
  const headers = saveHeaders({ name: `${name}.${asked.format}`, type, bytes: null });
  if (asked.names) {
    const { archives, close } = archivesOf(place, path, asked.names);
    const joined = asked.format === 'tar' ? joinedTar(archives) : zipOf(place, archives);
    return ended(madeOf(joined), headers, [close, end]);
  }
  const archive = steady(await place.judged.readArchive(place.id, archivePath(path, stat.kind === 'directory')));
  const pieces = asked.format === 'tar' ? wholeTar(archive) : zipOf(place, only({ path, tar: new TarReader(archive) }));
  return ended(madeOf(pieces), headers, [() => archive.destroy(), end]);
}

async function* only(archive: ReadArchive): AsyncGenerator<ReadArchive> {
  yield archive;
}

function madeOf(pieces: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(pieces, { objectMode: false, highWaterMark: 256 * 1024 });
}

/** However it ends, the engine is let go. */
function ended(body: Readable, headers: Record<string, string>, ends: readonly (() => void)[]): Response {
  body.once('close', () => ends.forEach((end) => end()));
  return streamed(body, headers);
}
