import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** What stays in the folder: the lock, and what earlier restores and this one have put aside. */
const staying = /^(lock|lock\..*|lock-.*|replaced-.*|restore\.tmp-.*|restore\.(pending|applying)|backup\.tmp-.*)$/;

/** Whether `name` in a data folder is data, and not of the lock or put aside. */
export function isOurs(name: string): boolean {
  return !staying.test(name);
}

/**
 * Puts what is in `stage`, a folder within `folder`, in the place of the data in `folder`, which goes to
 * `replaced-<time>` there. Answers the path of that, or null where there was none. What fails on the way is undone.
 */
export function replaceWith(folder: string, stage: string): string | null {
  const old = readdirSync(folder).filter(isOurs);
  const aside = join(folder, `replaced-${new Date().toISOString().replaceAll(':', '.')}`);
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    if (old.length) {
      mkdirSync(aside, { mode: 0o700 });
      undo.unshift(() => rmdirSync(aside));
    }
    for (const name of old) move(join(folder, name), join(aside, name));
    for (const name of readdirSync(stage)) move(join(stage, name), join(folder, name));
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
  return old.length ? aside : null;
}
