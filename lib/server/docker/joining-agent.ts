import { Agent, type ClientRequestArgs } from 'node:http';
import { Socket, type SocketConstructorOpts, type TcpSocketConnectOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import { ChunkJoiner } from './chunk-joiner';

/** A connection for one call, whose answer comes in fewer chunks. */
class JoiningSocket extends Socket {
  readonly #chunks = new ChunkJoiner();

  override push(piece: unknown, encoding?: BufferEncoding): boolean {
    if (!Buffer.isBuffer(piece)) return super.push(piece, encoding);
    const joined = this.#chunks.join(piece);
    // No push, no answer to it: the handle is read on.
    return joined.length === 0 || super.push(joined);
  }
}

/** Opens a connection a call, in whose answer the chunks that come together are one (`ChunkJoiner`). */
export class JoiningAgent extends Agent {
  constructor() {
    super({ keepAlive: false });
  }

  /** Node's own, as `net.connect` does it. */
  override createConnection(options: ClientRequestArgs): Duplex {
    return new JoiningSocket(options as SocketConstructorOpts).connect(options as TcpSocketConnectOpts);
  }
}
