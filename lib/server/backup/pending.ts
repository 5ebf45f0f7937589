import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isOurs } from './replace';

/** In the data folder: what the next start puts in the place of the data, and who wanted that. */
const pending = 'restore.pending';
/** The same, from the moment when all that was there before lies aside. */
const applying = 'restore.applying';
const dataIn = 'data';
const note = 'note.json';

const Note = z.object({
  /** Who wanted it, as whoever left it tells. */
  by: z.unknown(),
  /** Name of the folder within the data folder where what was there before goes. */
  aside: z.string().regex(/^replaced-[\w.-]+$/),
});

/** What a start that applied a backup tells: who wanted it, and the path of what was there before. */
export interface Applied {
  by: unknown;
  before: string;
}

/**
 * Leaves `stage`, a folder within `dataFolder` that holds what `unpackBackup` made, for the next start. It is there as a
 * whole or not at all. `by` is kept beside it as JSON.
 */
export function leavePending(dataFolder: string, stage: string, by: unknown): void {
  const whole = `${stage}-whole`;
  const aside = `replaced-${new Date().toISOString().replaceAll(':', '.')}`;
  mkdirSync(whole, { mode: 0o700 });
  writeFileSync(join(whole, note), JSON.stringify({ by, aside }), { mode: 0o600, flush: true });
  renameSync(stage, join(whole, dataIn));
  // One that no start has applied yet gives way.
  rmSync(join(dataFolder, pending), { recursive: true, force: true });
  renameSync(whole, join(dataFolder, pending));
}

/** Whether one waits for the next start. */
export function isPending(dataFolder: string): boolean {
  return existsSync(join(dataFolder, pending));
}

/**
 * Puts what was left pending in the place of the data, which goes aside within the data folder. For a start, which has the
 * folder and no database open yet. Null: nothing was pending. In two steps, so that one that is cut off anywhere is brought
 * to its end by the next start: everything old is moved aside, then everything new into its place.
 */
export function applyPending(dataFolder: string): Applied | null {
  const at = (...names: string[]) => join(dataFolder, ...names);
  if (isPending(dataFolder) && !existsSync(at(applying))) {
    const { aside } = readNote(at(pending, note));
    mkdirSync(at(aside), { recursive: true, mode: 0o700 });
    for (const name of readdirSync(dataFolder).filter(isOurs)) renameSync(at(name), at(aside, name));
    renameSync(at(pending), at(applying));
  }
  if (!existsSync(at(applying))) return null;
  const { by, aside } = readNote(at(applying, note));
  for (const name of readdirSync(at(applying, dataIn))) renameSync(at(applying, dataIn, name), at(name));
  rmSync(at(applying), { recursive: true });
  return { by, before: at(aside) };
}

function readNote(path: string): z.infer<typeof Note> {
  return Note.parse(JSON.parse(readFileSync(path, 'utf8')));
}
