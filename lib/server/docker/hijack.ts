import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { engineFailure } from './errors';

/**
 * A connection that the engine upgraded to a raw stream of bytes in both directions (`Upgrade: tcp`, answered by 101).
 * Writing is stdin; reading is the terminal, or framed stdout and stderr where there is no TTY (see `Demultiplexer`).
 */
export async function hijacked(call: Promise<unknown>): Promise<Duplex> {
  const stream = await call.catch((error: unknown) => {
    throw engineFailure(error);
  });
  if (!(stream instanceof Duplex)) throw new Error('The engine did not upgrade the connection.');
  // A keystroke is a packet of its own: waiting to fill one costs up to 40 ms over TCP.
  if (stream instanceof Socket) stream.setNoDelay(true);
  return stream;
}

/**
 * Keys that detach from a TTY, given to the engine instead of its Ctrl-P Ctrl-Q: those hold Ctrl-P back, which shells
 * use for their history. A terminal of Quayside detaches by its own button.
 */
export const detachKeys = 'ctrl-^,ctrl-^,ctrl-^,ctrl-^';
