import { on } from 'node:events';
import type { Readable } from 'node:stream';

/** How many pieces may wait, of 64 KiB as a socket gives them, before the stream is paused; and when it goes on. */
const [most, fewEnough] = [4, 1];

/**
 * What `stream` gives, piece by piece as it comes. Its own iterator joins all that waits into one, and so copies every byte
 * once more. Throws what breaks the stream, one that had broken before as well.
 */
export async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  if (stream.errored) throw stream.errored;
  if (stream.destroyed) throw new Error('Whoever gives it has left.');
  // The end alone would be waited for in vain where a stream is closed before it.
  const events = on(stream, 'data', { close: ['end', 'close'], highWaterMark: most, lowWaterMark: fewEnough });
  for await (const [piece] of events as AsyncIterable<[Uint8Array]>) yield piece;
}
