import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { saveHeaders } from '../files/save-headers';
import { steady } from '../files/steady';
import { streamed } from '../files/streamed';
import { log } from '../log/log';
import { wholeTar } from './whole-tar';

/**
 * An archive of the engine as the answer of a call, no faster than it is taken; `gzip`: compressed in zlib's own threads,
 * fast rather than small. One that breaks off breaks the answer off, so that nobody takes a part for the whole.
 */
export function give(archive: IncomingMessage, { name, gzip }: { name: string; gzip: boolean }): Response {
  const tar = wholeTar();
  const ended = (error: NodeJS.ErrnoException | null | undefined) => {
    // Whoever left is no fault of an archive.
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') log.warn('archive broke off', { name }, error);
  };
  const body: Readable = gzip
    ? pipeline(steady(archive), tar, createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 }), ended)
    : pipeline(steady(archive), tar, ended);
  const type = gzip ? 'application/gzip' : 'application/x-tar';
  return streamed(body, saveHeaders({ name: gzip ? `${name}.gz` : name, type, bytes: null }));
}
