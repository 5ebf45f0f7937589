import type { FileEntry, FileListing, NoTools } from '@/lib/contract/files/files';
import { isWithin, nameOf } from '@/lib/contract/files/path';
import { Failure, isFailure } from '../errors/failure';
import { listArchive } from './list-archive';
import { listScript, noFolder } from './list-script';
import { parseListing } from './parse-listing';
import { look, type Look, type Place } from './place';
import { entryOfStat, resolve } from './resolve';
import { tryTool } from './run-tool';

/** Output of a listing that is read: 50,000 entries or so. */
const maximumOutput = 16 * 1024 * 1024;
const neededTools = ['mv', 'rm'];

/**
 * What lies at `path`: a folder with all in it, or a file. A container that runs is asked by a program of its own, for an
 * archive of a folder holds all that lies below; where it has none, or does not run, the archive is read up to a bound.
 * Throws `file-missing`, `not-found`, `policy`, `files-busy`.
 */
export async function listFiles(place: Place, path: string): Promise<FileListing> {
  const found = await look(place);
  const inMemory = (where: string) => found.inMemory.some((folder) => isWithin(where, folder));
  const asked = found.state === 'running' ? await askContainer(place, path) : null;
  if (asked && 'entries' in asked) {
    const { resolved, tools, self, entries, whole } = asked;
    const noTools = neededTools.every((tool) => tools.includes(tool)) ? null : 'no-tools';
    const named = { ...self, name: nameOf(resolved) };
    return { path, resolved, self: named, entries, whole, noTools, inMemory: inMemory(resolved) };
  }
  const noTools = asked?.hasShell ? null : whyNot(found);
  const at = await resolve(place, path);
  const common = { path, resolved: at.path, self: entryOfStat(at), noTools, inMemory: inMemory(at.path) };
  if (at.stat.kind !== 'directory') return { ...common, entries: null, whole: true };
  return { ...common, ...(await listArchive(place, at.path)) };
}

interface Asked {
  resolved: string;
  tools: string[];
  self: FileEntry;
  entries: FileEntry[];
  whole: boolean;
}

/** By a program of the container; `hasShell`: there is one, and the path is no folder that it can enter. */
async function askContainer(place: Place, path: string): Promise<Asked | { hasShell: boolean }> {
  try {
    const tool = { command: ['sh', '-c', listScript, 'sh'], paths: [path], most: maximumOutput };
    const { output, exitCode, cut } = await tryTool(place, tool);
    if (exitCode === noFolder || (exitCode === 123 && output.length === 0)) return { hasShell: true };
    const parsed = parseListing(output, cut);
    return parsed ? { ...parsed, whole: !cut } : { hasShell: false };
  } catch (error) {
    // It has ended since, and is read as one that does not run.
    if (isFailure(error) && error.code === 'container-not-running') return { hasShell: false };
    throw error;
  }
}

function whyNot({ state }: Look): NoTools {
  return state === 'running' ? 'no-tools' : state;
}

/** Throws `file-refused` for what lies on a mount in memory, into which an archive would write beneath it, unseen. */
export async function expectReachable(place: Place, path: string): Promise<Look> {
  const found = await look(place);
  if (!found.inMemory.some((folder) => isWithin(path, folder))) return found;
  throw new Failure('file-refused', {
    detail: `${path}: on a mount in memory, which the engine's archive does not reach`,
  });
}
