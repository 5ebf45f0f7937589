import type { FileEntry } from '@/lib/contract/files/files';
import { nameOf } from '@/lib/contract/files/path';
import type { PathStat } from '../docker/containers/archive';
import { Failure, isFailure } from '../errors/failure';
import type { Place } from './place';

/** What lies at a path, links followed inside the container. */
export interface Resolved {
  path: string;
  stat: PathStat;
}

/** Throws `file-missing`, for a link to nowhere too. */
export async function resolve({ id, judged }: Place, path: string): Promise<Resolved> {
  const stat = await judged.statPath(id, path);
  if (stat.kind !== 'link' || stat.target === null) return { path, stat };
  // The engine tells where a chain of links ends.
  return { path: stat.target, stat: await judged.statPath(id, stat.target) };
}

/** The same; null: there is nothing. */
export async function lookFor(place: Place, path: string): Promise<PathStat | null> {
  try {
    return await place.judged.statPath(place.id, path);
  } catch (error) {
    if (isFailure(error) && error.code === 'file-missing') return null;
    throw error;
  }
}

/** Only a file is opened: a device, a FIFO or a socket would do something, or never end. */
export function expectFile({ path, stat }: Resolved): void {
  if (stat.kind !== 'file') throw new Failure('file-refused', { detail: `${path}: ${stat.kind}` });
}

export function entryOfStat({ path, stat }: Resolved): FileEntry {
  const { kind, size, mode, modified } = stat;
  return { name: nameOf(path), kind, size, mode, modified, owner: null, group: null, target: null };
}
