import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { archiveKind, sniffedBytes, type ArchiveKind } from '@/lib/contract/archives/sniff';
import { Failure } from '../errors/failure';
import { steady } from '../files/steady';
import { Interrupted } from '../jobs/job-kind';

/** What a request brings: a stream of Node's, or of the web. */
export type ArchiveBody = Readable | ReadableStream<Uint8Array> | null;

/** An archive on its way from whoever sends it. */
export interface Upload {
  kind: ArchiveKind;
  /** What came, to be read once. Breaks where the sender does. */
  archive: Readable;
  /** Bytes that came so far. */
  received(): number;
  /** Bytes of the whole; null: nobody said. */
  total: number | null;
  /** Why it broke off: `Interrupted` where the sender has gone. */
  broke(): unknown;
  /** Reads no further. The request can still be answered. */
  close(): void;
}

/** Takes an archive that comes, after a look at its first bytes. Throws `bad-archive` for what no engine would take. */
export async function openUpload(body: ArchiveBody): Promise<Upload> {
  const source = body instanceof Readable ? steady(body) : Readable.fromWeb((body ?? new Blob().stream()) as WebStream);
  let broke: unknown = null;
  let received = 0;
  const archive = new Transform({
    highWaterMark: 256 * 1024,
    transform(piece: Buffer, _, done) {
      received += piece.length;
      done(null, piece);
    },
  });
  const fail = (error: unknown) => {
    if (source.readableEnded) return;
    broke ??= error instanceof Failure ? error : new Interrupted();
    archive.destroy(broke as Error);
  };
  source.on('error', fail);
  source.once('close', () => fail(null));
  // Whoever reads it hears of it; nobody may be there yet, or any more.
  archive.on('error', () => undefined);
  const head = await headOf(source);
  const kind = archiveKind(head);
  if (broke) throw broke as Error;
  if (!kind) throw new Failure('bad-archive');
  archive.write(head);
  if (source.readableEnded) archive.end();
  else source.pipe(archive);
  return {
    kind,
    archive,
    received: () => received,
    total: body instanceof IncomingMessage ? lengthOf(body) : null,
    broke: () => broke,
    close() {
      source.unpipe(archive);
      archive.destroy();
    },
  };
}

async function headOf(source: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  while (size < sniffedBytes && !source.readableEnded && !source.destroyed) {
    const piece = source.read() as Uint8Array | null;
    if (piece) size += pieces[pieces.push(Buffer.from(piece)) - 1]?.length ?? 0;
    else await changed(source);
  }
  return Buffer.concat(pieces);
}

async function changed(source: Readable): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const heard = ['readable', 'end', 'close', 'error'].map((event) => once(source, event, { signal }));
  await Promise.race(heard.map((one) => one.catch(() => undefined)));
  over.abort();
}

function lengthOf({ headers }: IncomingMessage): number | null {
  const length = headers['content-length'];
  return length === undefined ? null : Number(length);
}
