import type { OutgoingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/**
 * Sends `body` as the rest of `message`, a request or an answer, no faster than it is taken. What comes within one turn of
 * the event loop leaves in one write: an engine gives 32 KiB at a time, a browser 64, and each write costs more than its
 * bytes. Resolves when it was sent; rejects when one of both breaks.
 */
export function pump(body: Readable, message: OutgoingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    let corked = false;
    const uncork = () => {
      corked = false;
      message.uncork();
    };
    body.on('data', (piece: Uint8Array) => {
      if (!corked) {
        corked = true;
        message.cork();
        setImmediate(uncork);
      }
      if (!message.write(piece)) body.pause();
    });
    message.on('drain', () => body.resume());
    body.once('end', () => message.end());
    body.once('error', reject);
    message.once('finish', resolve);
    message.once('close', () => {
      body.destroy();
      if (!message.writableFinished) reject(new Error('Whoever takes it has left.'));
    });
    // One that has broken already tells nobody any more.
    if (body.destroyed || message.destroyed) message.destroy();
  });
}
