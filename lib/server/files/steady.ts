import type { Readable } from 'node:stream';
import { Failure } from '../errors/failure';

/**
 * How long nothing may move in a transfer: as long as it goes on, the engine answers nothing else about that container.
 * Milliseconds.
 */
const idleMs = 60_000;

/**
 * Breaks `stream` with `files-idle` when nothing came through its socket for a minute: whoever gives has stopped, or whoever
 * takes. Looks by itself, so that it costs nothing a piece. Answers the stream.
 */
export function steady<T extends Readable & { socket?: { bytesRead: number } }>(stream: T, within = idleMs): T {
  let before = -1;
  const timer = setInterval(() => {
    const now = stream.socket?.bytesRead ?? 0;
    if (now === before) stream.destroy(new Failure('files-idle'));
    before = now;
  }, within);
  timer.unref();
  stream.once('close', () => clearInterval(timer));
  return stream;
}
