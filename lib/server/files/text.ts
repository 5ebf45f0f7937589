import { maximumText, type FileEntry, type FileText } from '@/lib/contract/files/files';
import { isWithin, nameOf } from '@/lib/contract/files/path';
import type { PathStat } from '../docker/containers/archive';
import { Failure, isFailure } from '../errors/failure';
import { entryOf } from './list-archive';
import { look, type Place } from './place';
import { openFile } from './open-archive';
import { BrokenTar } from './read-tar';
import { entryOfStat, expectFile, resolve, type Resolved } from './resolve';
import { expectDone, runTool } from './run-tool';

/** What tells one state of a file from another: when it was written last, to the nanosecond, and its size. */
export function versionOf({ modified, size }: PathStat): string {
  return `${modified} ${size}`;
}

/**
 * A file as text, or its beginning: links are followed, and nothing but a file is opened. One that no archive reaches
 * (`/proc`, tmpfs) is read by a program of the container. Throws `file-missing`, `file-refused`, `policy`.
 */
export async function readText(place: Place, path: string): Promise<FileText> {
  const at = await resolve(place, path).catch(async (error: unknown) => {
    if (isFailure(error) && error.code === 'file-missing' && (await isInMemory(place, path))) return null;
    throw error;
  });
  if (!at) return readInside(place, path);
  expectFile(at);
  const { bytes, entry } = await readBytes(place, at);
  return { path: at.path, entry, ...asText(bytes), version: versionOf(at.stat) };
}

async function isInMemory(place: Place, path: string): Promise<boolean> {
  const { state, inMemory } = await look(place);
  return state === 'running' && inMemory.some((folder) => isWithin(path, folder));
}

/** The first bytes of a file, one more than are shown, and its header: its owner is known there alone. */
async function readBytes(place: Place, at: Resolved): Promise<{ bytes: Buffer; entry: FileEntry }> {
  const { header, tar, close } = await openFile(place, at.path);
  try {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of tar.body()) {
      pieces.push(piece);
      size += piece.length;
      if (size > maximumText) break;
    }
    return { bytes: Buffer.concat(pieces), entry: entryOf(header, nameOf(at.path)) };
  } catch (error) {
    if (!(error instanceof BrokenTar)) throw error;
    throw new Failure('file-changed', { detail: `${at.path}: it was cut short while it was read` });
  } finally {
    close();
  }
}

/** Reads it only if it is a file, in one go: what is asked twice may be another thing the second time. */
const readScript = `[ -f "$1" ] || exit 4
exec head -c ${maximumText + 1} "$1"`;

async function readInside(place: Place, path: string): Promise<FileText> {
  const run = await runTool(place, { command: ['sh', '-c', readScript, 'sh'], paths: [path], most: maximumText + 1 });
  if (run.exitCode === 4) throw new Failure('file-missing', { detail: path });
  expectDone(run);
  const stat: PathStat = {
    name: nameOf(path),
    kind: 'file',
    size: run.output.length,
    mode: 0,
    modified: '',
    target: null,
  };
  const entry = { ...entryOfStat({ path, stat }), modified: null };
  return { path, entry, ...asText(run.output), version: '' };
}

function asText(bytes: Buffer): Pick<FileText, 'text' | 'whole'> {
  const whole = bytes.length <= maximumText;
  const shown = whole ? bytes : bytes.subarray(0, withoutPart(bytes.subarray(0, maximumText)));
  if (shown.includes(0)) return { text: null, whole };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(shown), whole };
  } catch {
    return { text: null, whole };
  }
}

/** The length of `bytes` without a character at their end that is not all there. */
function withoutPart(bytes: Buffer): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
