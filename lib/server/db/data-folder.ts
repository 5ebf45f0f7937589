import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { StartRefused } from '../start-refused';

/** Makes a folder that its owner alone may enter. Throws when it cannot be made. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/**
 * Takes the data folder for this process alone, for two servers would undo each other's launch link and take each other's
 * jobs for interrupted. Answers what gives it back. Throws `StartRefused` when another process has it.
 *
 * The lock is the kernel's, on the file `lock`, by way of a database that stays in an exclusive transaction: it ends with
 * its process however that ends, so that none is ever stale, and it holds between containers that share the folder too,
 * where a process id says nothing. The file `lock.holder` only tells who has it.
 */
export function claimDataFolder(folder: string): () => void {
  makePrivateFolder(folder);
  const holder = join(folder, 'lock.holder');
  const lock = new Database(join(folder, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')) throw error;
    throw new StartRefused(
      `The data folder ${folder} is in use by ${whoHas(holder)}: stop that Quayside, or choose another folder with QUAYSIDE_DATA.`,
    );
  }
  writeFileSync(holder, `${process.pid} ${hostname()}\n`, { mode: 0o600 });
  return () => {
    rmSync(holder, { force: true });
    lock.close();
  };
}

/**
 * Sends `signal` to the process that has the folder, if any has. False: one has it, and it is on another host.
 */
export function signalHolder(folder: string, signal: NodeJS.Signals): boolean {
  const lock = new Database(join(folder, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    // Nobody has it: what the file names is no longer there.
    return true;
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')) throw error;
    const [pid, host] = readFileSync(join(folder, 'lock.holder'), 'utf8').trim().split(' ');
    if (host !== hostname() || !hasOpen(Number(pid), join(folder, 'lock'))) return false;
    process.kill(Number(pid), signal);
    return true;
  } finally {
    lock.close();
  }
}

/** Whether the process has `file` open: in a container the number of its own may be another process's here. */
function hasOpen(pid: number, file: string): boolean {
  if (process.platform !== 'linux') return true;
  const [path, folder] = [realpathSync(file), `/proc/${pid}/fd`];
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((fd) => {
    try {
      return readlinkSync(join(folder, fd)) === path;
    } catch {
      // It was closed meanwhile.
      return false;
    }
  });
}

/** Who has the folder, such as `pid 12`; null while nobody has it. */
export function holderOf(folder: string): string | null {
  if (!existsSync(join(folder, 'lock'))) return null;
  const lock = new Database(join(folder, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return null;
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')) throw error;
    return whoHas(join(folder, 'lock.holder'));
  } finally {
    lock.close();
  }
}

function whoHas(holder: string): string {
  let pid: string | undefined;
  let host: string | undefined;
  try {
    [pid, host] = readFileSync(holder, 'utf8').trim().split(' ');
  } catch {
    // It took the lock this very moment.
  }
  if (!pid) return 'another Quayside';
  return host === hostname() ? `pid ${pid}` : `pid ${pid} on ${host}`;
}
