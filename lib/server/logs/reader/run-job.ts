import type { LogLine, LogProgress, SourcedLine } from '@/lib/contract/logs';
import { BlockWriter } from '../../docker/containers/block-writer';
import { encodeBlock } from '../encode-block';
import { fileWriter } from './file-lines';
import type { ReaderEnd, ReaderJob, ReaderPiece } from './job';
import { lastLines } from './last-lines';
import { merged } from './merged';
import { createSearch } from './search';

/** What one log is read with. */
export interface Stretch {
  tail?: number | undefined;
  since?: string | undefined;
  until?: string | undefined;
}
/** Reads a log of the engine; `source` is its place in the job. */
export type ReadLog = (source: number, stretch: Stretch) => AsyncGenerator<LogLine[]>;
/** The same, as blocks. */
export type ReadBlocks = (source: number, stretch: Stretch, writer: BlockWriter) => AsyncGenerator<Uint8Array>;
/** Hands a piece on; resolves when another may be made. */
export type Output = (piece: ReaderPiece) => Promise<void>;

/** So much is sent at once. UTF-16 units. */
const pieceLength = 192 * 1024;
/** Between two words on how far a search has come. Milliseconds. */
const progressMs = 100;

/** Does a job of the reader: what it finds goes to `output`, how it ended is the answer. Throws what `read` throws. */
export function runJob(job: ReaderJob, read: ReadLog, readBlocks: ReadBlocks, output: Output): Promise<ReaderEnd> {
  if (job.kind === 'search') return searched(job, all(job, read), output);
  if (job.kind === 'file') return written(job, all(job, read), output);
  if (job.direction === 'backwards') return backwards(job, read, output);
  return job.sources.length === 1 ? forwardsOfOne(job, readBlocks, output) : forwards(job, all(job, read), output);
}

function all(job: ReaderJob, read: ReadLog): AsyncGenerator<SourcedLine[]> {
  const stretch = { since: job.since, until: job.until, ...(job.kind === 'read' ? { tail: job.tail } : {}) };
  return merged(job.sources.map((_, source) => read(source, stretch)));
}

/** Counts what was read. */
class Progress implements LogProgress {
  lines = 0;
  bytes = 0;
  time: string | null = null;

  add({ time, text }: LogLine): void {
    this.lines++;
    this.bytes += text.length;
    this.time = time;
  }
  now(): LogProgress {
    return { lines: this.lines, bytes: this.bytes, time: this.time };
  }
}

/** One log needs no merging: its lines go from the engine's bytes into blocks. */
async function forwardsOfOne(
  { since, until, tail, lines: most }: ReaderJob & { kind: 'read' },
  read: ReadBlocks,
  output: Output,
): Promise<ReaderEnd> {
  const writer = new BlockWriter(most);
  for await (const bytes of read(0, { since, until, tail }, writer)) await output({ bytes });
  const { lines, more, bytes, time } = writer;
  return { lines, more, matches: 0, progress: { lines, bytes, time: time || null } };
}

async function forwards(
  job: ReaderJob & { kind: 'read' },
  lines: AsyncGenerator<SourcedLine[]>,
  output: Output,
): Promise<ReaderEnd> {
  const progress = new Progress();
  let more = false;
  let waiting: SourcedLine[] = [];
  let length = 0;
  const send = async () => {
    if (waiting.length > 0) await output({ bytes: encodeBlock(waiting) });
    waiting = [];
    length = 0;
  };
  for await (const some of lines) {
    const left = job.lines - progress.lines;
    more = some.length > left;
    for (const line of more ? some.slice(0, left) : some) {
      progress.add(line);
      length += line.text.length;
      waiting.push(line);
      if (length > pieceLength) await send();
    }
    if (more) break;
  }
  await send();
  return { lines: progress.lines, more, matches: 0, progress: progress.now() };
}

/**
 * The last lines before a time. The engine counts a `tail` from the end of the log, not from there: when too few of it
 * lie before, or when there is none, the whole log is read.
 */
async function backwards(job: ReaderJob & { kind: 'read' }, read: ReadLog, output: Output): Promise<ReaderEnd> {
  const { since, until, tail, lines: count, sources } = job;
  const from = async (source: number) => {
    const some = await lastLines(read(source, { since, until, tail }), count, sources.length);
    if (tail === undefined || some.lines.length >= count) return { ...some, more: some.more || tail !== undefined };
    return lastLines(read(source, { since, until }), count, sources.length);
  };
  const parts = await Promise.all(sources.map((_, source) => from(source)));
  const handfuls = merged(parts.map(({ lines }) => once(lines)));
  const { lines, more } = await lastLines(handfuls, count, 1);
  const progress = new Progress();
  let waiting: SourcedLine[] = [];
  let length = 0;
  for (const line of lines) {
    progress.add(line);
    waiting.push(line);
    length += line.text.length;
    if (length < pieceLength && progress.lines < lines.length) continue;
    await output({ bytes: encodeBlock(waiting) });
    waiting = [];
    length = 0;
  }
  return {
    ...{ lines: lines.length, more: more || parts.some((part) => part.more) },
    ...{ matches: 0, progress: progress.now() },
  };
}

async function* once(lines: LogLine[]): AsyncGenerator<LogLine[]> {
  if (lines.length > 0) yield lines;
}

async function searched(
  job: ReaderJob & { kind: 'search' },
  lines: AsyncGenerator<SourcedLine[]>,
  output: Output,
): Promise<ReaderEnd> {
  const search = createSearch(job);
  const progress = new Progress();
  let told = performance.now();
  const tell = () => {
    told = performance.now();
    return output({ matches: search.take(), progress: progress.now() });
  };
  for await (const some of lines) {
    for (const line of some) {
      progress.add(line);
      search.add(line);
      if (search.full) break;
    }
    if (search.full) break;
    if (performance.now() - told > progressMs) await tell();
  }
  search.end();
  await tell();
  return { lines: progress.lines, more: search.full, matches: search.found, progress: progress.now() };
}

async function written(
  job: ReaderJob & { kind: 'file' },
  lines: AsyncGenerator<SourcedLine[]>,
  output: Output,
): Promise<ReaderEnd> {
  const progress = new Progress();
  const write = fileWriter(job);
  let text = '';
  for await (const some of lines) {
    for (const line of some) {
      progress.add(line);
      text += write(line);
    }
    if (text.length < pieceLength) continue;
    await output({ bytes: Buffer.from(text) });
    text = '';
  }
  if (text) await output({ bytes: Buffer.from(text) });
  return { lines: progress.lines, more: false, matches: 0, progress: progress.now() };
}
