import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Encrypter } from 'age-encryption';
import Database from 'libsql';
import { version } from '@/package.json';
import { databaseFile } from '../db/database';
import { keyFile } from '../secrets/key';
import type { Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import { writeArchive } from './archive';
import { databaseName, keptFiles, manifestName, type Manifest } from './contents';
import { withStage } from './stage';

/**
 * Writes Quayside's own data to `output`, locked: the database as it is at one moment, whether a server runs or not, the
 * key, the certificate that Quayside made, and which settings were given. Throws `StartRefused` where there is nothing to
 * save, and where the key is rotated meanwhile. The database lies beside itself a second time until it is written.
 */
export async function makeBackup(
  { dataFolder, key }: Pick<Settings, 'dataFolder' | 'key'>,
  given: Record<string, string>,
  lock: Encrypter,
  output: Writable,
): Promise<void> {
  if (!existsSync(databaseFile(dataFolder))) throw new StartRefused(`${dataFolder} holds no data of Quayside.`);
  await withStage(dataFolder, 'backup.tmp-', async (stage) => {
    const keys = keysOf(dataFolder);
    const copy = join(stage, databaseName);
    copyDatabase(databaseFile(dataFolder), copy);
    // The values in the copy and the key must be of one time.
    if (keysOf(dataFolder) !== keys)
      throw new StartRefused('The key was rotated at this moment: make the backup again.');
    const manifest: Manifest = {
      format: 1,
      madeAt: new Date().toISOString(),
      version,
      key: key === null ? 'own' : 'given',
      settings: given,
    };
    const files = keptFiles
      .map((name) => ({ type: 'file' as const, source: join(dataFolder, name), target: name }))
      .filter(({ source, target }) => existsSync(source) && (key === null || !target.startsWith('key')));
    await writeArchive(
      [
        { type: 'content', content: JSON.stringify(manifest), target: manifestName },
        { type: 'file', source: copy, target: databaseName },
        ...files,
      ],
      lock,
      output,
    );
  });
}

/** One consistent copy, compacted, also of a database that a server writes to (SQLite `VACUUM INTO`). */
function copyDatabase(path: string, copy: string): void {
  const file = new Database(path, { readonly: true });
  try {
    file.pragma('busy_timeout = 5000');
    file.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } finally {
    file.close();
  }
}

function keysOf(dataFolder: string): string {
  return ['', '.next']
    .map((end) => `${keyFile(dataFolder)}${end}`)
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join('\n');
}
