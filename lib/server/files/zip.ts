import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type Zip from 'zip-stream';
import { joinPath } from '@/lib/contract/files/path';
import type { Place } from './place';
import { TarReader } from './read-tar';
import type { TarEntry } from './tar-entry';
import { zipName } from './zip-name';

/** Fast: what is downloaded is kept for a while and sent over a wire that is slower than this. */
const level = 1;

/** A tar archive that is read, and the path in the container that it is of. */
export interface ReadArchive {
  path: string;
  tar: TarReader;
}

/**
 * Tar archives as one zip archive, entry by entry as it comes; zlib compresses in threads of its own. Links stay
 * links; devices and FIFOs are left out, for a zip has none. A second name of a file, which a tar tells as a hard link,
 * becomes a file of its own, read when the archive has ended: an engine gives out one at a time.
 */
export async function* zipOf(place: Place, archives: AsyncIterable<ReadArchive>): AsyncGenerator<Uint8Array> {
  const { default: ZipStream } = await import('zip-stream');
  const zip = new ZipStream({ zlib: { level } });
  let failed: unknown = null;
  const filled = fill(zip, place, archives).catch((error: unknown) => {
    failed = error;
    zip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* zip as AsyncIterable<Uint8Array>;
    await filled;
  } catch (error) {
    throw failed ?? error;
  } finally {
    zip.destroy();
  }
}

async function fill(zip: Zip, place: Place, archives: AsyncIterable<ReadArchive>): Promise<void> {
  for await (const archive of archives) await addAll(zip, place, archive);
  zip.finish();
}

async function addAll(zip: Zip, place: Place, { path, tar }: ReadArchive): Promise<void> {
  const later: TarEntry[] = [];
  let root: string | null = null;
  for (let entry = await tar.next(); entry; entry = await tar.next()) {
    root ??= entry.name;
    if (entry.type === '1') later.push(entry);
    else await add(zip, entry, tar.body());
  }
  for (const entry of later) {
    const archive = await place.judged.readArchive(place.id, pathOf(path, root ?? '', entry.name));
    const own = new TarReader(archive as AsyncIterable<Buffer>);
    try {
      const header = await own.next();
      if (header) await add(zip, { ...header, name: entry.name }, own.body());
    } finally {
      archive.destroy();
    }
  }
}

function pathOf(path: string, root: string, name: string): string {
  return name.startsWith(root) && name !== root ? joinPath(path, name.slice(root.length)) : path;
}

async function add(zip: Zip, entry: TarEntry, body: AsyncIterable<Uint8Array>): Promise<void> {
  const type = ({ '0': 'file', '7': 'file', '2': 'symlink', '5': 'directory' } as const)[entry.type];
  const name = zipName(entry.name);
  if (!type || name === '') return;
  const about = { name, type, mode: entry.mode, date: new Date(entry.modified * 1000), linkname: entry.target };
  const source = type === 'file' ? Readable.from(body, { objectMode: false }) : Buffer.alloc(0);
  await new Promise<void>((resolve, reject) => {
    if (source instanceof Readable) finished(source, { writable: false }).catch(reject);
    zip.entry(source, about, (error?: Error | null) => (error ? reject(error) : resolve()));
    zip.once('close', () => reject(new Error('The archive was left.')));
  });
}
