import { Readable } from 'node:stream';
import { maximumText, type SavedFile } from '@/lib/contract/files/files';
import { folderOf, nameOf } from '@/lib/contract/files/path';
import { tarEnd, tarHeader, tarPadding, type TarFile } from '@/lib/contract/files/tar-header';
import { Failure, isFailure } from '../errors/failure';
import { expectReachable } from './list';
import { openFile } from './open-archive';
import type { Look, Place } from './place';
import { expectFile, lookFor, resolve } from './resolve';
import { expectDone, runTool } from './run-tool';
import { versionOf } from './text';
import type { UploadBody } from './upload';

type Owned = Pick<TarFile, 'mode' | 'uid' | 'gid'>;
/** What `docker cp` gives a new file. */
const ofNew: Owned = { mode: 0o644, uid: 0, gid: 0 };

/**
 * Writes the text of a file, with the mode and the owner that it had. With the `version` that was read, only if it is still
 * that (`file-changed`); without one, only if there is no such file (`file-exists`). Throws `too-large`, `read-only`,
 * `no-space`, `file-refused`, `policy`. What the engine's archive cannot do (a file that is mounted by itself) a program of
 * the container does, where it runs.
 */
export async function saveText(
  place: Place,
  { path, version }: { path: string; version?: string | undefined },
  body: UploadBody,
): Promise<SavedFile> {
  const text = await readBody(body);
  const found = await expectReachable(place, path);
  const target = version === undefined ? await newFile(place, path) : await sameFile(place, path, version);
  await write(place, found, target, text);
  const stat = await place.judged.statPath(place.id, target.path);
  return { version: versionOf(stat), modified: stat.modified };
}

interface Target extends Owned {
  path: string;
}

async function newFile(place: Place, path: string): Promise<Target> {
  if (await lookFor(place, path)) throw new Failure('file-exists', { detail: path });
  return { path, ...ofNew };
}

async function sameFile(place: Place, path: string, version: string): Promise<Target> {
  const at = await resolve(place, path);
  expectFile(at);
  if (versionOf(at.stat) !== version) throw new Failure('file-changed', { detail: at.path });
  await expectReachable(place, at.path);
  const { header, close } = await openFile(place, at.path);
  close();
  return { path: at.path, mode: header.mode, uid: header.uid, gid: header.gid };
}

async function write(place: Place, { state }: Look, target: Target, text: Buffer): Promise<void> {
  const { path, ...owned } = target;
  const modified = Date.now() / 1000;
  const header = tarHeader({ ...owned, modified, name: nameOf(path), size: text.length });
  const tar = Readable.from([Buffer.concat([header, text, tarPadding(text.length), tarEnd()])]);
  try {
    await place.judged.writeArchive(place.id, folderOf(path), tar);
  } catch (error) {
    // A file that is mounted by itself (/etc/hosts) cannot be replaced, only written into.
    const isMount = isFailure(error) && error.code === 'file-refused' && /busy/i.test(error.details.detail ?? '');
    if (!isMount || state !== 'running') throw error;
    expectDone(await runTool(place, { command: ['tee', '--'], paths: [path], input: text, most: text.length + 1 }));
  }
}

async function readBody(body: UploadBody): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > maximumText) throw new Failure('too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
