import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Db } from '../db/database';
import { Failure } from '../errors/failure';
import { keptLog } from '../testing/kept-log';
import { createHealth, type Health } from './health';

let folder: string;
let db: Db;
const lines = keptLog();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-health-'));
  db = await openDatabase(folder);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

/** Every registry refuses: what is kept of that is what matters here. */
const registries: Parameters<typeof createHealth>[1] = {
  accessFor: () => Promise.reject(new Failure('registry-unreachable', { detail: 'dial tcp: refused' })),
  client: () => {
    throw new Error('nothing is reached');
  },
};
const restarted = async (): Promise<Health> => {
  await db.destroy();
  db = await openDatabase(folder);
  return createHealth(db, registries);
};
const pull = { at: '2026-01-02T03:04:05.000Z', answeredMs: 12, ms: 3400, bytes: 5_000_000, problem: null };

describe('what is known of a mirror', () => {
  it('is nothing before it was asked', async () => {
    expect((await createHealth(db, registries)).of('mirror.example')).toEqual({
      ...{ address: 'mirror.example', asked: null, pulled: null },
    });
  });
  it('holds after a restart: when it was asked, how long it took and what came of it, and the last pull', async () => {
    const health = await createHealth(db, registries);
    health.pulled('mirror.example/hub', pull);
    await health.ask('mirror.example/hub');
    await health.ask('other.example');
    const before = [health.of('mirror.example/hub'), health.of('other.example')];
    expect(before[0]).toMatchObject({ pulled: pull, asked: { problem: { code: 'registry-unreachable' } } });
    const again = await restarted();
    expect([again.of('mirror.example/hub'), again.of('other.example')]).toEqual(before);
  });
  it('is kept of 200 addresses; the one unused for longest goes first, and stays away', async () => {
    const health = await createHealth(db, registries);
    for (let n = 0; n <= 200; n++) await health.ask(`m${n}.example`);
    for (const known of [health, await restarted()]) {
      expect(known.of('m0.example').asked).toBeNull();
      expect(known.of('m1.example').asked).not.toBeNull();
    }
  });
  it('is nothing where it cannot be read', async () => {
    const row = { address: 'mirror.example', health: '{"address":1}', changed_at: '' };
    await db.insertInto('mirror_health').values(row).execute();
    expect((await createHealth(db, registries)).of('mirror.example').asked).toBeNull();
  });
  it('is known all the same where it cannot be written, with a line that says why', async () => {
    const health = await createHealth(db, registries);
    await db.schema.dropTable('mirror_health').execute();
    await health.ask('mirror.example');
    expect(health.of('mirror.example').asked).not.toBeNull();
    expect(JSON.stringify(lines)).toContain('what is known of a mirror could not be kept');
  });
});
