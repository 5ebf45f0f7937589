import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below the ports that the kernel hands out by itself, so that nobody gets a claimed one by chance. */
const first = 20_000;
const count = 10_000;

/** A TCP port for a container to publish, kept from every other test run until it is released. */
export interface ClaimedPort {
  port: string;
  release(): Promise<void>;
}

/**
 * Claims a TCP port on which nobody listens. The claim is a UDP socket of the same number: the kernel lets one process
 * alone have it, and it stands in nobody's way who listens by TCP. Throws when none is to be had.
 */
export async function claimPort(): Promise<ClaimedPort> {
  const start = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step += 1) {
    const port = first + ((start + step) % count);
    const release = await claim(port);
    if (!release) continue;
    if (await isFree(port)) return { port: String(port), release };
    await release();
  }
  throw new Error(`No port from ${first} to ${first + count - 1} is free.`);
}

/** Answers what gives the port back, or null where another has it. */
function claim(port: number): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4').unref();
    socket.once('error', () => resolve(null));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () =>
      resolve(() => new Promise((released) => void socket.close(() => released()))),
    );
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
