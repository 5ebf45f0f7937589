import type { Readable } from 'node:stream';
import { tarBlock, tarEnd, tarPadding } from '@/lib/contract/files/tar-header';
import { joinPath } from '@/lib/contract/files/path';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { Failure } from '../errors/failure';
import type { Place } from './place';
import { piecesOf } from '../streams/pieces';
import { BrokenTar, TarReader } from './read-tar';
import { steady } from './steady';
import type { ReadArchive } from './zip';

/** Throws `file-refused` for a name that an engine's archive cannot be asked for by itself. */
export function expectAskable(names: readonly string[]): void {
  const odd = names.find((name) => !isUtf8(name));
  if (odd !== undefined) throw new Failure('file-refused', { detail: `${odd}: its name is no UTF-8.` });
}

/**
 * The archive of each of `names` in `folder`, one after the other: an engine gives out one of a container at a time. `close`
 * lets the engine go, whatever is waited for.
 */
export function archivesOf({ id, judged }: Place, folder: string, names: readonly string[]) {
  let open: Readable | null = null;
  let closed = false;
  const close = () => {
    closed = true;
    open?.destroy();
  };
  const archives = async function* (): AsyncGenerator<ReadArchive> {
    for (const name of names) {
      if (closed) return;
      const path = joinPath(folder, name);
      const archive = steady(await judged.readArchive(id, path));
      open = archive;
      if (closed) archive.destroy();
      yield { path, tar: new TarReader(piecesOf(archive)) };
      archive.destroy();
    }
  };
  return { archives: archives(), close };
}

/**
 * An archive as it comes, whose end is there: an engine that cannot read on, for a file has become shorter meanwhile, ends
 * its answer as if that were all. Throws `BrokenTar`.
 */
export async function* wholeTar(archive: Readable): AsyncGenerator<Uint8Array> {
  let last: Uint8Array = new Uint8Array(0);
  for await (const piece of piecesOf(archive)) {
    last = piece.length < tarBlock ? Buffer.concat([last, piece]).subarray(-2 * tarBlock) : piece;
    yield piece;
  }
  if (last.length < tarBlock || !last.subarray(-tarBlock).every((byte) => byte === 0))
    throw new BrokenTar('This archive ends too early.');
}

/** Several archives as one, each entry with its headers as they are. */
export async function* joinedTar(archives: AsyncIterable<ReadArchive>): AsyncGenerator<Uint8Array> {
  for await (const { tar } of archives)
    for (let entry = await tar.next(); entry; entry = await tar.next()) {
      yield* tar.headers;
      let size = 0;
      for (let piece = await tar.piece(); piece; piece = await tar.piece()) {
        size += piece.length;
        yield piece;
      }
      yield tarPadding(size);
    }
  yield tarEnd();
}
