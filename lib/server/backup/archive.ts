import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Decrypter, Encrypter } from 'age-encryption';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { packTar, type TarSource } from 'modern-tar/fs';
import { StartRefused } from '../start-refused';
import { allNames } from './contents';

/** The passphrase or key is another. */
export class WrongKey extends StartRefused {}

/**
 * Writes `sources` to `output` as a tar archive inside a file of age (https://age-encryption.org/v1): `age -d` and `tar`
 * open it where there is no Quayside. Nothing is held in memory as a whole.
 */
export async function writeArchive(sources: TarSource[], lock: Encrypter, output: Writable): Promise<void> {
  const locked = await lock.encrypt(toWeb(packTar(sources)));
  await pipeline(fromWeb(locked), output);
}

/**
 * Unpacks what `writeArchive` wrote into `folder`, files of mode 0600. Throws `StartRefused`: it is no backup, the
 * passphrase or key is another, or a byte of it is missing or changed. Then `folder` may hold a part.
 */
export async function readArchive(input: Readable, opener: Decrypter, folder: string): Promise<void> {
  const plain = await opener.decrypt(toWeb(input)).catch((error: unknown) => {
    const other = String(error).includes('no identity matched');
    if (other)
      throw new WrongKey('The passphrase or key is not the one that this backup was made with.', { cause: error });
    throw new StartRefused('This is no backup of Quayside, or it was cut off.', { cause: error });
  });
  try {
    await unpack(plain, folder);
  } catch (error) {
    if (isOfDisk(error)) throw error;
    throw new StartRefused('The backup is not whole, or was changed: nothing was restored.', { cause: error });
  }
}

/**
 * One file after the other, so that none is being written when this ends. Only names that a backup has are taken: no path
 * in it leads anywhere else.
 */
async function unpack(tar: ReadableStream<Uint8Array>, folder: string): Promise<void> {
  const entries = tar.pipeThrough(createTarDecoder({ strict: true }));
  for await (const entry of Readable.fromWeb(entries as unknown as NodeStream, { objectMode: true })) {
    const { header, body } = entry as ParsedTarEntry;
    if (header.type === 'file' && allNames.includes(header.name)) {
      const path = join(folder, header.name);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(fromWeb(body), createWriteStream(path, { mode: 0o600, flush: true }));
    } else await body.cancel();
  }
}

/** A full disk or a missing right, which says nothing of the backup. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

// Node's web streams and the DOM's are the same at run time; their types are not.
function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
}

function fromWeb(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as unknown as NodeStream<Uint8Array>);
}
