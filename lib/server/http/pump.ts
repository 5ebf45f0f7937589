import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/**
 * Sends `body` as the rest of `response`, no faster than it is taken. What comes within one turn of the event loop leaves
 * in one write: an engine gives 32 KiB at a time, and each write costs more than its bytes. Resolves when it was sent;
 * rejects when one of both breaks.
 */
export function pump(body: Readable, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    let corked = false;
    const uncork = () => {
      corked = false;
      response.uncork();
    };
    body.on('data', (piece: Uint8Array) => {
      if (!corked) {
        corked = true;
        response.cork();
        setImmediate(uncork);
      }
      if (!response.write(piece)) body.pause();
    });
    response.on('drain', () => body.resume());
    body.once('end', () => response.end());
    body.once('error', reject);
    response.once('finish', resolve);
    response.once('close', () => {
      body.destroy();
      if (!response.writableFinished) reject(new Error('Whoever asked has left.'));
    });
    // One that has broken already tells nobody any more.
    if (body.destroyed || response.destroyed) response.destroy();
  });
}
