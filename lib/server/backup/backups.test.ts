import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Db } from '../db/database';
import { buildAdminCommand } from '../testing/admin-command';
import { createBackups, type Backups } from './backups';
import { applyPending } from './pending';

let command: Awaited<ReturnType<typeof buildAdminCommand>>;
let folder: string;
let db: Db;
let backups: Backups;
const passphrase = 'four unrelated words';
const { signal } = new AbortController();

beforeAll(async () => {
  command = await buildAdminCommand();
});
afterAll(() => command.remove());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-backups-'));
  db = await openDatabase(folder);
  await db.insertInto('policy').values({ env: 'local', policy: '{}', changed_at: '' }).execute();
  backups = createBackups({ dataFolder: folder, key: null, given: {}, program: [command.file], workFactor: 12 });
});
afterEach(async () => {
  vi.useRealTimers();
  backups.close();
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const inFolder = () => readdirSync(folder).filter((name) => /^(backup|restore)/.test(name));
const stream = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
async function made(): Promise<Uint8Array> {
  const { id } = await backups.make(passphrase, signal);
  return new Uint8Array(await new Response(backups.file(id).stream).arrayBuffer());
}

describe('a backup by the page', () => {
  it('is made, fetched once and then gone', async () => {
    const { id, name, bytes } = await backups.make(passphrase, signal);
    expect(name).toMatch(/^quayside-20\d\d-\d\d-\d\dT\d{4}\.age$/);
    expect(inFolder()).toHaveLength(1);
    const file = backups.file(id);
    expect(file).toMatchObject({ name, bytes });
    expect((await new Response(file.stream).arrayBuffer()).byteLength).toBe(bytes);
    await vi.waitFor(() => expect(inFolder()).toEqual([]));
    expect(() => backups.file(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
  it('that nobody fetches is gone after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await backups.receive(stream(new Uint8Array([1])));
    vi.advanceTimersByTime(30 * 60_000 - 1);
    expect(inFolder()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(inFolder()).toEqual([]);
  });
  it('is looked at, and tells what is in it, before it is restored by the next start', async () => {
    const { id } = await backups.receive(stream(await made()));
    expect(() => backups.restore(id, null)).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(await backups.look(id, passphrase, signal)).toMatchObject({
      policies: 1,
      people: 0,
      key: 'own',
      sameKey: true,
    });
    await db.deleteFrom('policy').execute();
    expect(backups.restored()).toBe(false);
    backups.restore(id, { who: 'ann' });
    expect(backups.restored()).toBe(true);
    await db.destroy();
    expect(applyPending(folder)?.by).toEqual({ who: 'ann' });
    db = await openDatabase(folder);
    expect(await db.selectFrom('policy').select('env').execute()).toEqual([{ env: 'local' }]);
    expect(inFolder()).toEqual([]);
  });
  it('does not open to another passphrase, and can be tried again', async () => {
    const { id } = await backups.receive(stream(await made()));
    await expect(backups.look(id, 'four other words', signal)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(await backups.look(id, passphrase, signal)).toMatchObject({ policies: 1 });
    backups.discard(id);
    expect(inFolder()).toEqual([]);
  });
  it('that is none, or is damaged, says so and changes nothing', async () => {
    const bytes = await made();
    bytes[bytes.length - 5]! ^= 1;
    for (const bad of [bytes, new TextEncoder().encode('Not a backup.\n'), new Uint8Array()]) {
      const { id } = await backups.receive(stream(bad));
      const looked = backups.look(id, passphrase, signal);
      await expect(looked).rejects.toMatchObject({
        code: 'bad-backup',
        details: { detail: expect.stringMatching(/\.$/) },
      });
      backups.discard(id);
    }
    expect(await db.selectFrom('policy').select('env').execute()).toEqual([{ env: 'local' }]);
    expect(inFolder()).toEqual([]);
  });
  it('that breaks off while it is sent leaves nothing', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new Error('gone'));
      },
    });
    await expect(backups.receive(broken)).rejects.toThrow();
    expect(inFolder()).toEqual([]);
  });
  it('lies beside two others at most', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) ids.push((await backups.receive(stream(new Uint8Array([1])))).id);
    expect(inFolder()).toHaveLength(3);
    expect(() => backups.discard(ids[0]!)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
  it('that a crash left is taken away by the next start', async () => {
    await backups.receive(stream(new Uint8Array([1])));
    expect(inFolder()).toHaveLength(1);
    createBackups({ dataFolder: folder, key: null, given: {}, program: [] });
    expect(inFolder()).toEqual([]);
  });
});
