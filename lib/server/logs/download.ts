import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { LogDownload } from '@/lib/contract/logs';
import type { ReaderSource } from './reader/job';
import type { Reader } from './reader/reader';

type Wanted = Omit<LogDownload, 'containerIds'> & { sources: ReaderSource[] };

/**
 * Logs as a file, made as it is taken: while the browser is slow the engine is not read on, and a few hundred kilobytes
 * are held however long the logs are. Resolves with its first piece, until which it throws what `Reader.run` throws;
 * after that the file breaks off where the engine is lost, so that no half of one looks whole.
 */
export async function download(
  reader: Reader,
  { gzip, sources, format, times, since, until }: Wanted,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const ending = new AbortController();
  let proceed = (): void => undefined;
  const file = new Readable({
    highWaterMark: 256 * 1024,
    read: () => proceed(),
    destroy(error, done) {
      ending.abort(error ?? new Error('The file is not wanted any more.'));
      done(error);
    },
  });
  await new Promise<void>((began, failed) => {
    const run = reader.run(
      { kind: 'file', sources, format, times, since, until },
      async ({ bytes }) => {
        began();
        if (bytes && !file.push(bytes)) await new Promise<void>((resolve) => (proceed = resolve));
      },
      AbortSignal.any([signal, ending.signal]),
    );
    run.then(
      () => {
        began();
        file.push(null);
      },
      (error: Error) => {
        failed(error);
        file.destroy(error);
      },
    );
    file.on('error', failed);
  });
  const packed = gzip ? pipeline(file, createGzip({ level: 3 }), () => undefined) : file;
  return Readable.toWeb(packed) as ReadableStream<Uint8Array>;
}
