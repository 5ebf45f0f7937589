import { Readable } from 'node:stream';
import { folderOf, isWithin, joinPath, nameOf } from '@/lib/contract/files/path';
import { tarEnd, tarHeader } from '@/lib/contract/files/tar-header';
import { Failure } from '../errors/failure';
import { look, type Place } from './place';
import { lookFor } from './resolve';
import { expectDone, runTool } from './run-tool';

/**
 * Renames or moves by `mv` of the container: the archive API can neither rename nor delete. Throws `file-exists`,
 * `container-not-running`, `no-tools`, `file-missing`, `file-refused`.
 */
export async function rename(place: Place, path: string, to: string): Promise<void> {
  if (path === '/' || isWithin(to, path)) throw new Failure('file-refused', { detail: `${path} → ${to}` });
  await expectRunning(place);
  // Into a folder of that name it would be moved without a word. `-n` is for who was faster.
  if (await lookFor(place, to)) throw new Failure('file-exists', { detail: to });
  expectDone(await runTool(place, { command: ['mv', '-n', '--'], paths: [path, to] }));
}

/** Deletes files, and folders with all in them, by `rm` of the container; links themselves. Throws like `rename`. */
export async function remove(place: Place, folder: string, names: readonly string[]): Promise<void> {
  await expectRunning(place);
  const paths = names.map((name) => joinPath(folder, name));
  expectDone(await runTool(place, { command: ['rm', '-rf', '--'], paths }));
}

/** Makes a folder: by an archive, so that it can be done in a container that does not run. Throws `file-exists`. */
export async function makeFolder(place: Place, path: string): Promise<void> {
  const { state, inMemory } = await look(place);
  if (state === 'running' && inMemory.some((folder) => isWithin(path, folder)))
    return expectDone(await runTool(place, { command: ['mkdir', '--'], paths: [path] }));
  if (path === '/' || (await lookFor(place, path))) throw new Failure('file-exists', { detail: path });
  const name = `${nameOf(path)}/`;
  const header = tarHeader({ name, size: 0, mode: 0o755, uid: 0, gid: 0, modified: Date.now() / 1000 });
  await place.judged.writeArchive(place.id, folderOf(path), Readable.from([Buffer.concat([header, tarEnd()])]));
}

async function expectRunning(place: Place): Promise<void> {
  const { state } = await look(place);
  if (state !== 'running') throw new Failure('container-not-running');
}
