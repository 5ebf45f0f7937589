import type { FileEntry, FileKind } from '@/lib/contract/files/files';
import { archivePath } from './open-archive';
import { isoOf } from './parse-listing';
import type { Place } from './place';
import { BrokenTar, TarReader } from './read-tar';
import type { TarEntry } from './tar-entry';

/** How much of a folder's archive is read to know what lies in it: it holds all that lies below, too. */
const maximumBytes = 512 * 1024 * 1024;
const maximumMs = 6000;
const maximumEntries = 50_000;

const kinds: Readonly<Record<string, FileKind>> = {
  ...{ '0': 'file', '7': 'file', '1': 'file', '2': 'link', '3': 'character-device', '4': 'block-device' },
  ...{ '5': 'directory', '6': 'fifo' },
};

/**
 * What lies in the folder `path`, out of the headers of its archive: the way where no program of the container can be
 * asked. Ends at a bound of bytes, of time and of entries; `whole` tells whether that was all. Sockets are in no archive.
 */
export async function listArchive(
  { id, judged }: Place,
  path: string,
): Promise<{ entries: FileEntry[]; whole: boolean }> {
  const archive = await judged.readArchive(id, archivePath(path, true));
  const ends = Date.now() + maximumMs;
  const entries = new Map<string, FileEntry>();
  let bytes = 0;
  let whole = true;
  const counted = async function* () {
    for await (const chunk of archive as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maximumBytes || Date.now() > ends) whole = false;
      if (!whole) return;
      yield chunk;
    }
  };
  const tar = new TarReader(counted());
  try {
    // The first entry is the folder; its name begins those of all others.
    const prefix = (await tar.next())?.name ?? '';
    for (let entry = await tar.next(); entry; entry = await tar.next()) {
      const name = entry.name.slice(prefix.length).replace(/\/$/, '');
      // What lies below a folder comes behind the folder itself.
      if (!entry.name.startsWith(prefix) || name === '' || name.includes('/')) continue;
      entries.set(name, entryOf(entry, name));
      if (entries.size < maximumEntries) continue;
      whole = false;
      break;
    }
  } catch (error) {
    // What was cut off here ends too early.
    if (!(error instanceof BrokenTar) || whole) throw error;
  } finally {
    archive.destroy();
  }
  return { entries: [...entries.values()], whole };
}

/** What a header tells of a file. Names of owners in it are those of the engine's machine, so that numbers are told. */
export function entryOf(header: TarEntry, name: string): FileEntry {
  return {
    name,
    kind: kinds[header.type] ?? 'unknown',
    size: header.size,
    mode: header.mode,
    modified: isoOf(header.modified),
    owner: String(header.uid),
    group: String(header.gid),
    target: header.type === '2' ? header.target : null,
  };
}
