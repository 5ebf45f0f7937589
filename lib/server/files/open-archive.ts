import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { folderOf, nameOf } from '@/lib/contract/files/path';
import { Failure } from '../errors/failure';
import type { Place } from './place';
import { TarReader } from './read-tar';
import { steady } from './steady';
import type { TarEntry } from './tar-entry';

/** A file in an archive that is open: its header was read, its body is next. */
export interface OpenFile {
  header: TarEntry;
  tar: TarReader;
  /** Lets the engine go, which answers nothing else about the container before. */
  close: () => void;
}

/**
 * Opens one file. An engine finds what an archive is asked for by patterns that are text: a name that is no UTF-8 it leaves
 * out, unless all of its folder is asked for, in which the file is then looked for. Throws `file-missing`.
 */
export async function openFile({ id, judged }: Place, path: string): Promise<OpenFile> {
  const name = nameOf(path);
  const whole = !isUtf8(name);
  const archive = await judged.readArchive(id, whole ? inside(folderOf(path)) : path);
  const close = () => void archive.destroy();
  try {
    const tar = new TarReader(steady(archive));
    let header = await tar.next();
    while (whole && header && header.name !== `./${name}` && header.name !== `/${name}`) header = await tar.next();
    if (header) return { header, tar, close };
  } catch (error) {
    close();
    throw error;
  }
  close();
  throw new Failure('file-missing', { detail: path });
}

/** The path by which an archive is asked for of a file or folder; of a folder whose name no pattern finds, of its inside. */
export function archivePath(path: string, isFolder: boolean): string {
  return isFolder && !isUtf8(nameOf(path)) ? inside(path) : path;
}

function inside(folder: string): string {
  return folder === '/' ? '/' : `${folder}/.`;
}
