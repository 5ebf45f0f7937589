import type { FileEntry, FileKind } from '@/lib/contract/files/files';
import { textOf } from '@/lib/contract/files/raw-bytes';

/** What `list-script.ts` printed of a folder. */
export interface ParsedListing {
  /** Where it truly lies. */
  resolved: string;
  tools: string[];
  self: FileEntry;
  entries: FileEntry[];
}

/** Reads what the script printed; `cut`: it was longer, and what came whole is read. Null: it is no such thing. */
export function parseListing(output: Buffer, cut: boolean): ParsedListing | null {
  const fields = new Fields(output);
  const [resolved, tools, way] = [fields.next(), fields.next(), fields.next()];
  if (resolved === null || tools === null) return null;
  const found = way === 'find' ? [...byFind(fields)] : way === 'stat' ? byStat(fields, cut) : null;
  const self = found?.find(({ name }) => name === '.');
  if (!found || !self) return null;
  const entries = found.filter(({ name }) => name !== '.' && name !== '..');
  return { resolved, tools: tools.trim().split(' ').filter(Boolean), self, entries };
}

/** Fields that end with NUL. What is behind the last of them was cut off. */
class Fields {
  #at = 0;
  constructor(readonly bytes: Buffer) {}

  next(): string | null {
    const raw = this.nextBytes();
    return raw && textOf(raw);
  }
  nextBytes(): Buffer | null {
    const end = this.bytes.indexOf(0, this.#at);
    if (end < 0) return null;
    const field = this.bytes.subarray(this.#at, end);
    this.#at = end + 1;
    return field;
  }
}

const findKinds: Readonly<Record<string, FileKind>> = {
  ...{ f: 'file', d: 'directory', l: 'link', c: 'character-device', b: 'block-device', p: 'fifo', s: 'socket' },
};

function* byFind(fields: Fields): Generator<FileEntry> {
  for (;;) {
    const [name, kind, mode, size] = [fields.next(), fields.next(), fields.next(), fields.next()];
    const [modified, owners, target] = [fields.next(), fields.next(), fields.next()];
    if (name === null || kind === null || target === null) return;
    const [owner = null, group = null] = owners?.split(' ') ?? [];
    yield {
      name,
      kind: findKinds[kind] ?? 'unknown',
      size: Number(size),
      mode: Number.parseInt(mode ?? '', 8) || 0,
      modified: isoOf(Number(modified)),
      ...{ owner, group },
      target: kind === 'l' ? target : null,
    };
  }
}

/** The bits of `st_mode` that tell what it is (inode(7)). */
const statKinds: Readonly<Record<number, FileKind>> = {
  0o01: 'fifo',
  0o02: 'character-device',
  0o04: 'directory',
  0o06: 'block-device',
  0o10: 'file',
  0o12: 'link',
  0o14: 'socket',
};

/**
 * A line of `stat` ends with the name, which may hold anything: it is the one whose turn it is, or that one was gone by
 * then and it is the next.
 */
function byStat(fields: Fields, cut: boolean): FileEntry[] | null {
  const names: Buffer[] = [];
  for (let name = fields.nextBytes(); name && name.length > 0; name = fields.nextBytes()) names.push(name);
  const lines = fields.nextBytes();
  if (!lines) return cut ? null : [];
  const targets = new Map<string, string>();
  for (let name = fields.next(); name !== null; name = fields.next()) targets.set(name, fields.next() ?? '');
  const found: FileEntry[] = [];
  let at = 0;
  for (const name of names) {
    const line = /^([0-9a-f]+) (\d+) (-?\d+) (\d+) (\d+) /.exec(lines.toString('latin1', at, at + 120));
    if (!line) break;
    const begins = at + line[0].length;
    const ends = begins + name.length;
    if (lines.compare(name, 0, name.length, begins, ends) !== 0 || lines[ends] !== 0x0a) continue;
    at = ends + 1;
    const text = textOf(name);
    const mode = Number.parseInt(line[1] ?? '', 16);
    const kind = statKinds[mode >> 12] ?? 'unknown';
    found.push({
      name: text.replace(/^\.\//, ''),
      kind,
      size: Number(line[2]),
      mode: mode & 0o7777,
      modified: isoOf(Number(line[3])),
      owner: line[4] ?? null,
      group: line[5] ?? null,
      target: kind === 'link' ? (targets.get(text) ?? null) : null,
    });
  }
  return found;
}

/** Seconds since 1970 as ISO 8601; null for what no date is. */
export function isoOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
