import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { App } from '@/e2e/support/app';

const Probe = z.object({ event: z.literal('probe'), heap: z.number(), handles: z.record(z.string(), z.number()) });

/** What a server holds: its heap and buffers in MB after a forced collection, and what is to come back to its base. */
export interface Held {
  heap: number;
  counts: Record<string, number>;
}

/** Node options of a server whose memory will be asked for. */
export const probed = ['--expose-gc', '--import', './bench/soak/probe.mjs'];

/** Asks a server that was started with `probed` what it holds. Its engine is at a Unix socket. */
export function holdings({ child }: App): () => Promise<Held> {
  let tell: (probe: z.infer<typeof Probe>) => void = () => undefined;
  if (!child.stdout) throw new Error('The server has no output to read.');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.includes('"probe"')) tell(Probe.parse(JSON.parse(line)));
  });
  return async () => {
    const told = new Promise<z.infer<typeof Probe>>((resolve) => (tell = resolve));
    child.kill('SIGUSR2');
    const { heap, handles } = await told;
    return {
      heap: heap / 1e6,
      counts: {
        ...Object.fromEntries(Object.entries(handles).map(([kind, count]) => [`handle ${kind}`, count])),
        'file descriptors': readdirSync(`/proc/${child.pid}/fd`).length,
        'engine connections': connectionsOf(child.pid ?? 0),
      },
    };
  };
}

/**
 * Unix sockets that a process has connected (proc_net(5): state 3): those to its engine, and its own standard streams.
 * Counted at Quayside's end: engine 20.10 closes its own only with a garbage collection where the other end went first.
 */
export function connectionsOf(pid: number): number {
  const lines = readFileSync('/proc/net/unix', 'utf8').split('\n').slice(1);
  const connected = new Set(
    lines.map((line) => line.split(/\s+/)).flatMap((line) => (line[5] === '03' ? [line[6]] : [])),
  );
  return socketsOf(pid).filter((inode) => connected.has(inode)).length;
}

/** Inodes of the sockets that a process has open. */
function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${fd}`))?.[1] ?? [];
    } catch {
      return []; // It was closed meanwhile.
    }
  });
}

/** What `now` holds more, or less, than `base`, by kind. */
export function beyond(base: Held, now: Held): Record<string, number> {
  const kinds = new Set([...Object.keys(base.counts), ...Object.keys(now.counts)]);
  const difference = (kind: string) => (now.counts[kind] ?? 0) - (base.counts[kind] ?? 0);
  return Object.fromEntries([...kinds].map((kind) => [kind, difference(kind)]).filter(([, count]) => count !== 0));
}
