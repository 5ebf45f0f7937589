import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { BackupContents } from '@/lib/contract/backup';
import { Failure } from '../errors/failure';
import { runWork, type CommandProgram } from './child';
import { leavePending } from './pending';

/** Backups by the page: made to be fetched, and brought back to be looked at and restored. */
export interface Backups {
  /** Makes one, whole, and keeps it for a while. Throws `bad-backup` where there is nothing to save. */
  make(passphrase: string, signal: AbortSignal): Promise<{ id: string; name: string; bytes: number }>;
  /** One that was made, as it is read; it is gone after that. Throws `not-found`. */
  file(id: string): { name: string; bytes: number; stream: ReadableStream<Uint8Array> };
  /** Keeps what is sent for a while. Throws `bad-backup` past the bound, and whatever breaks it off. */
  receive(sent: ReadableStream<Uint8Array> | null): Promise<{ id: string; bytes: number }>;
  /** Reads one that was received, all of it. Throws `not-found`, `wrong-passphrase`, `bad-backup`. */
  look(id: string, passphrase: string, signal: AbortSignal): Promise<BackupContents>;
  /** Takes away one that was received. */
  discard(id: string): void;
  /** Leaves one that was looked at for the next start, which comes at once. Throws `not-found`. */
  restore(id: string, by: unknown): void;
  /** Whether the process is to start again with what was restored. */
  restored(): boolean;
  close(): void;
}

/** A backup is fetched as soon as it is made; a page with one that was received may lie open. Milliseconds. */
const keptMs = { made: 2 * 60_000, received: 30 * 60_000 };
/** Bytes that are received at most. */
const mostBytes = 4 * 1024 ** 3;
/** Backups that lie here at the same time; the oldest go first. */
const most = 3;
/** Their folders within the data folder; a start takes away those that a crash left. */
const prefix = 'backup.tmp-page-';

interface Kept {
  folder: string;
  kind: keyof typeof keptMs;
  name: string;
  timer: NodeJS.Timeout;
  /** Where lies unpacked what is in it, once it was looked at. */
  data: string | null;
}

/** How backups are made here, and what they tell of it. */
export interface BackupParts {
  /** The settings that were given, without secrets: for whoever restores it elsewhere. */
  given: Record<string, string>;
  program: CommandProgram;
  /** See `lockFor`; absent: age's own. */
  workFactor?: number;
}
interface Parts extends BackupParts {
  dataFolder: string;
  /** Null: the data folder's own. */
  key: string | null;
}

export function createBackups({ dataFolder, key, given, program, workFactor }: Parts): Backups {
  const all = new Map<string, Kept>();
  let restored = false;
  for (const name of readdirSync(dataFolder))
    if (name.startsWith(prefix)) rmSync(join(dataFolder, name), { recursive: true, force: true });

  const fileOf = ({ folder }: Kept) => join(folder, 'quayside.age');
  const forget = (id: string) => {
    const kept = all.get(id);
    if (!kept) return;
    all.delete(id);
    clearTimeout(kept.timer);
    rmSync(kept.folder, { recursive: true, force: true });
  };
  const find = (id: string, kind: Kept['kind']): Kept => {
    const kept = all.get(id);
    if (kept?.kind !== kind) throw new Failure('not-found', { detail: id });
    return kept;
  };
  /** A folder for as long as `fill` says that it holds something, and `keptMs` from then on. */
  const keep = async (kind: Kept['kind'], fill: (file: string) => Promise<unknown>) => {
    const [id, time] = [randomUUID(), new Date().toISOString().slice(0, 16).replaceAll(':', '')];
    const folder = mkdtempSync(join(dataFolder, prefix));
    const kept: Kept = {
      ...{ folder, kind, data: null, name: `quayside-${time}.age` },
      timer: setTimeout(() => forget(id), keptMs[kind]).unref(),
    };
    for (const oldest of [...all.keys()].slice(0, Math.max(0, all.size + 1 - most))) forget(oldest);
    all.set(id, kept);
    try {
      await fill(fileOf(kept));
      return { id, name: kept.name, bytes: statSync(fileOf(kept)).size };
    } catch (error) {
      forget(id);
      throw error;
    }
  };

  return {
    make: (passphrase, signal) =>
      keep('made', (file) =>
        runWork(
          program,
          { do: 'make', dataFolder, ownKey: key === null, settings: given, passphrase, file, workFactor },
          signal,
        ),
      ),
    file(id) {
      const kept = find(id, 'made');
      const input = createReadStream(fileOf(kept));
      input.once('close', () => forget(id));
      const stream = Readable.toWeb(input) as unknown as ReadableStream<Uint8Array>;
      return { name: kept.name, bytes: statSync(fileOf(kept)).size, stream };
    },
    receive: (sent) =>
      keep('received', async (file) => {
        const input = Readable.fromWeb((sent ?? new ReadableStream()) as unknown as NodeStream<Uint8Array>);
        await pipeline(input, bounded, createWriteStream(file, { mode: 0o600 }));
      }),
    async look(id, passphrase, signal) {
      const kept = find(id, 'received');
      const into = mkdtempSync(join(kept.folder, 'look-'));
      const result = await runWork(program, { do: 'look', file: fileOf(kept), passphrase, into }, signal);
      if (!('found' in result)) throw new Error('Nothing was looked at.');
      kept.data = into;
      const { madeAt, version, people, jobs, auditEntries, policies, key: keyOf } = result.found;
      const sameKey = (keyOf === 'own') === (key === null);
      return { madeAt, version, people, jobs, auditEntries, policies, key: keyOf, sameKey };
    },
    discard(id) {
      find(id, 'received');
      forget(id);
    },
    restore(id, by) {
      const kept = find(id, 'received');
      if (!kept.data) throw new Failure('conflict', { detail: 'It was not looked at.' });
      leavePending(dataFolder, kept.data, by);
      forget(id);
      restored = true;
    },
    restored: () => restored,
    close: () => [...all.keys()].forEach(forget),
  };
}

/** Lets through as much as a backup may be. */
async function* bounded(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Failure('bad-backup', { detail: 'It is larger than 4 GiB.' });
    yield chunk;
  }
}
