import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Db } from '../db/database';
import { createLaunch } from './launch';
import { createSessions } from './sessions';

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-auth-'));
  db = await openDatabase(folder);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe('a session', () => {
  it('needs cookie and token together', async () => {
    const sessions = await createSessions(db);
    const { id, token } = await sessions.create();
    const other = await sessions.create();
    expect(sessions.find(id, token)?.actor).toEqual({ kind: 'local' });
    expect(sessions.find(id, undefined)).toBeNull();
    expect(sessions.find(undefined, token)).toBeNull();
    expect(sessions.find(id, other.token)).toBeNull();
    expect(sessions.knows(id)).toBe(true);
    expect(sessions.knows('guess')).toBe(false);
  });
  it('outlives a restart, and only hashes of it are kept', async () => {
    const { id, token } = await (await createSessions(db)).create();
    const restarted = await createSessions(db);
    expect(restarted.find(id, token)?.actor).toEqual({ kind: 'local' });
    const rows = JSON.stringify(await db.selectFrom('session').selectAll().execute());
    expect(rows).not.toContain(id);
    expect(rows).not.toContain(token);
  });
});

describe('the launch secret', () => {
  it('works once, and the file then holds the next one', () => {
    const launch = createLaunch(folder, (secret) => `link:${secret}`);
    const first = launch.current();
    expect(launch.redeem('wrong')).toBe(false);
    expect(launch.current()).toBe(first);
    expect(launch.redeem(first)).toBe(true);
    expect(launch.redeem(first)).toBe(false);
    expect(readFileSync(join(folder, 'launch-link'), 'utf8')).toBe(`link:${launch.current()}\n`);
    expect(statSync(join(folder, 'launch-link')).mode & 0o777).toBe(0o600);
    launch.close();
  });
  it('lies in a folder that only its owner enters', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});
