import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A line of the engine that passed, and when: milliseconds of the wall clock, as the page's `Date.now()` tells. */
export interface Passed {
  at: number;
  line: Record<string, unknown>;
}

/**
 * A socket in front of the engine's that lets every byte through and notes when each JSON line of an answer passed: the
 * moment at which Quayside could know it.
 */
export async function tapEngine(
  socketPath: string,
): Promise<{ socket: string; passed: Passed[]; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-tap-'));
  const socket = join(folder, 'engine.sock');
  const passed: Passed[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const engine = connect(socketPath);
    for (const end of [client, engine]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => open.delete(end));
    }
    engine.on('data', (chunk) => note(chunk, passed));
    client.pipe(engine);
    engine.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    passed,
    async close() {
      for (const end of open) end.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Chunks of a chunked answer hold whole lines here: the engine flushes line by line. */
function note(chunk: Buffer, passed: Passed[]): void {
  const at = Date.now();
  for (const text of chunk.toString('utf8').split('\n')) {
    if (!text.startsWith('{')) continue;
    try {
      passed.push({ at, line: JSON.parse(text) as Record<string, unknown> });
    } catch {
      // Half a line of some other answer: not a progress line or an event.
    }
  }
}
