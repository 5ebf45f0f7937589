import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseFile } from '../db/database';
import { holderOf } from '../db/data-folder';
import { requireKnownSchemaAt } from '../db/schema';
import { StartRefused } from '../start-refused';
import type { Finding } from './check';

/** Looks whether a server could work in `folder`, without making or changing it. `inUse`: one does, at this moment. */
export function lookAtDataFolder(folder: string): Finding & { inUse: boolean } {
  const finding = (ok: boolean, tell: string, inUse = false) => ({ what: 'data folder', ok, tell, inUse });
  if (!existsSync(folder)) {
    const above = nearest(folder);
    return isWritable(above)
      ? finding(true, `${folder} will be made`)
      : finding(
          false,
          `${folder} cannot be made: ${above} is not writable by this user. Choose another with QUAYSIDE_DATA.`,
        );
  }
  const { mode, uid } = statSync(folder);
  const own = process.getuid?.() ?? uid;
  if (!isWritable(folder))
    return finding(false, `${folder} is not writable by this user (${own}): it belongs to user ${uid}.`);
  // Only its owner, or root, may give it mode 0700.
  if (own !== uid && own !== 0)
    return finding(false, `${folder} belongs to user ${uid} and this is user ${own}: start Quayside as its owner.`);
  const holder = holderOf(folder);
  if (holder) return finding(true, `${folder}: a Quayside runs on it, ${holder}`, true);
  try {
    requireKnownSchemaAt(databaseFile(folder));
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    return finding(false, error.message);
  }
  const bits = mode & 0o777;
  const open = bits === 0o700 ? '' : `, its mode 0${bits.toString(8)} will become 0700`;
  return finding(true, `${folder} is writable${open}`);
}

/** The nearest folder above `path` that is there. */
function nearest(path: string): string {
  const above = dirname(path);
  return existsSync(above) ? above : nearest(above);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(join(folder, '.')).isDirectory();
  } catch {
    return false;
  }
}
