import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '../core';
import { createCore } from '../create-core';
import type { RecreateHooks } from '../recreate/recreate';
import { openDatabase } from '../db/database';
import type { CommandProgram } from '../backup/child';
import { commandsOfSource } from '../backup/commands-of-source';
import { readerOfSource } from '../logs/reader/program';
import { createSeal } from '../secrets/seal';
import { readSettings } from '../settings/settings';
import { testEngine } from './test-engine';

/** A whole core on a data folder that is there already, as each process of a server makes it; `close` leaves the folder. */
export async function coreOn(
  dataFolder: string,
  address: string,
  recreating: RecreateHooks = {},
  variables: Record<string, string> = {},
  program: CommandProgram = commandsOfSource,
): Promise<Core> {
  const db = await openDatabase(dataFolder);
  const settings = readSettings({
    QUAYSIDE_PORT: '0',
    QUAYSIDE_DATA: dataFolder,
    QUAYSIDE_ENGINE: address,
    ...variables,
  });
  const core = await createCore({
    settings,
    db,
    // The same for each process on the folder.
    seal: createSeal(createHash('sha256').update(dataFolder).digest()),
    accountSecret: randomBytes(32).toString('hex'),
    backups: { program, given: {}, workFactor: 12 },
    recreating,
    logReader: readerOfSource,
  });
  return {
    ...core,
    async close() {
      await core.close();
      await db.destroy();
    },
  };
}

/** A whole core on the private engine with a database of its own; `close` ends both. `variables`: settings beside these. */
export async function testCore(
  address = `unix://${testEngine().socket}`,
  variables: Record<string, string> = {},
  program: CommandProgram = commandsOfSource,
  recreating: RecreateHooks = {},
): Promise<Core> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quayside-test-'));
  const core = await coreOn(dataFolder, address, recreating, variables, program);
  return {
    ...core,
    async close() {
      await core.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
