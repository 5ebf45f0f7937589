import type { DownloadRequest } from '@/lib/contract/files/files';
import { nameOf } from '@/lib/contract/files/path';
import { archivePath, openFile } from './open-archive';
import type { Place } from './place';
import { TarReader } from './read-tar';
import { expectFile, resolve, type Resolved } from './resolve';
import { saveHeaders } from './save-headers';
import { steadily, streamOf } from './steady';
import { zipOf } from './zip';

/** A file that a browser saves. */
export interface Download {
  headers: Record<string, string>;
  stream: ReadableStream<Uint8Array>;
}

/** What is to be downloaded. Throws `file-missing`, `file-refused`, `policy`. */
export async function toDownload(place: Place, { path, format }: DownloadRequest): Promise<Resolved> {
  const at = await resolve(place, path);
  if (format === 'raw' || at.stat.kind !== 'directory') expectFile(at);
  return at;
}

/**
 * A file as it is, or a file or folder as an archive, as the engine gives it. `end` is called when the engine has nothing more
 * to do with it. Throws like `toDownload`; what happens later breaks the stream.
 */
export async function download(
  place: Place,
  asked: DownloadRequest,
  { container, end }: { container: string; end: () => void },
): Promise<Download> {
  const { path, stat } = await toDownload(place, asked);
  // A link is named as the link, and holds what it leads to.
  const name = nameOf(asked.path) || container;
  if (asked.format === 'raw') {
    const { header, tar, close } = await openFile(place, path);
    const over = () => [close, end].forEach((one) => one());
    const headers = saveHeaders({ name, type: 'application/octet-stream', bytes: header.size });
    return { headers, stream: streamOf(tar.body(), over) };
  }
  const archive = await place.judged.readArchive(place.id, archivePath(path, stat.kind === 'directory'));
  const over = () => {
    archive.destroy();
    end();
  };
  const source = steadily(archive as AsyncIterable<Buffer>);
  const type = asked.format === 'tar' ? 'application/x-tar' : 'application/zip';
  const pieces = asked.format === 'tar' ? source : zipOf(place, path, new TarReader(source));
  const headers = saveHeaders({ name: `${name}.${asked.format}`, type, bytes: null });
  return { headers, stream: streamOf(pieces, over) };
}
