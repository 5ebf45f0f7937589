import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Db } from '../db/database';
import { callerOf, localCaller } from '../testing/callers';
import { keptLog } from '../testing/kept-log';
import { createAudit, type Audit } from './audit';
import { audited } from './audited';
import type { Deed } from './entry';

let folder: string;
let db: Db;
let audit: Audit;
let today: Date;
const lines = keptLog();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-audit-'));
  db = await openDatabase(folder);
  today = new Date('2026-11-24T12:00:00Z');
  audit = createAudit({ db, retention: { days: 30, rows: 1000 }, now: () => today });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await audit.close();
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

const stranger = { actor: { kind: 'nobody' }, sessionId: null, address: '203.0.113.9' } as const;
function deed(given: Partial<Deed> = {}): Deed {
  return {
    ...{ caller: callerOf('ada', 'admin'), operation: 'container.stop', env: 'local', outcome: 'ok', at: today },
    ...{ object: { kind: 'container', id: 'c1', name: 'web' }, duration: 12.4 },
    ...given,
  };
}
const entries = async (filter: Parameters<Audit['find']>[0] = { limit: 100 }) => (await audit.find(filter)).entries;
const count = async () => Number((await sql<{ n: number }>`select count(*) n from audit`.execute(db)).rows[0]?.n);
/** No page more for the database: what SQLite says then is what it says on a full disk. */
async function fillDisk() {
  await sql.raw('pragma max_page_count = 1').execute(db);
  // Free pages are still there: the entries must be too large for them.
  return deed({ object: { kind: 'container', id: 'c1', name: 'x'.repeat(1_000_000) } });
}
const makeRoom = () => sql.raw('pragma max_page_count = 1000000').execute(db);

describe('the audit log', () => {
  it('tells who did what to which object, from where, when, how it ended and how long it took', async () => {
    await audit.record(deed({ parameters: { timeout: 3, env: ['KEY=secret'] } }));
    expect(await entries()).toEqual([
      {
        id: 1,
        at: '2026-11-24T12:00:00.000Z',
        ...{
          actor: 'person',
          personId: 'person ada',
          key: null,
          person: 'ada',
          sessionId: 'session of ada',
          address: '127.0.0.1',
        },
        ...{ operation: 'container.stop', env: 'local', kind: 'container', objectId: 'c1', object: 'web' },
        ...{ parameters: { timeout: 3, env: ['KEY=•••'] }, outcome: 'ok', code: null, duration: 12 },
      },
    ]);
  });

  it('names the key by which a program did something, and its person, and finds it by that name', async () => {
    const key = { id: 'k1', name: 'nightly' };
    const actor = { kind: 'apiKey', id: 'person ada', name: 'ada', key, roles: { local: 'admin' } } as const;
    await audit.record(deed({ caller: { actor, sessionId: 'k1', address: '127.0.0.1' } }), deed());
    expect(await entries({ limit: 100, who: 'NIGHT' })).toMatchObject([
      { actor: 'person', personId: 'person ada', person: 'ada', key: 'nightly', sessionId: 'k1' },
    ]);
  });

  it('has written what it says that it has, all of many that came together', async () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      deed({ object: { kind: 'container', id: `c${index}`, name: null } }),
    );
    const told = many.map((one) => audit.record(one));
    await told[0];
    expect(await count()).toBeGreaterThan(0);
    await Promise.all(told);
    expect(await count()).toBe(1200);
    const ids = (await sql<{ object_id: string }>`select object_id from audit order by id`.execute(db)).rows;
    expect(ids.map((row) => row.object_id)).toEqual(many.map((one) => one.object?.id));
  });

  it('is found by person, address, operation, object, outcome and time, page by page', async () => {
    const bob = callerOf('bob', 'operator');
    await audit.record(
      deed({ at: new Date('2026-11-20T00:00:00Z') }),
      deed({
        caller: bob,
        outcome: 'refused',
        code: 'forbidden',
        operation: 'image.remove',
        object: { kind: 'image', id: null, name: '50%_off:1' },
      }),
      deed({ caller: localCaller }),
      deed({ caller: { ...bob, address: '10.1.2.3' }, object: { kind: 'container', id: 'beef00', name: 'WEB-2' } }),
    );
    const ids = async (filter: object) => (await entries({ limit: 100, ...filter })).map(({ id }) => id);
    expect(await ids({})).toEqual([4, 3, 2, 1]);
    expect(await ids({ who: 'BO' })).toEqual([4, 2]);
    expect(await ids({ who: '10.1.' })).toEqual([4]);
    expect(await ids({ who: 'local' })).toEqual([3]);
    expect(await ids({ operation: 'image.remove' })).toEqual([2]);
    expect(await ids({ object: 'web' })).toEqual([4, 3, 1]);
    expect(await ids({ object: 'beef' })).toEqual([4]);
    expect(await ids({ object: '%_' })).toEqual([2]);
    expect(await ids({ outcome: 'refused' })).toEqual([2]);
    expect(await ids({ from: '2026-11-24T12:00:00Z' })).toEqual([4, 3, 2]);
    expect(await ids({ to: '2026-11-20T01:00:00+01:00' })).toEqual([1]);
    const first = await audit.find({ limit: 3 });
    expect(first.next).toBe(2);
    expect((await audit.find({ limit: 3, before: first.next ?? 0 })).entries.map(({ id }) => id)).toEqual([1]);
    expect((await audit.find({ limit: 3, before: 2 })).next).toBeNull();
  });

  it('finds a rare entry among many and gives the loop its turns meanwhile', async () => {
    await audit.record(deed({ object: { kind: 'container', id: 'needle', name: 'needle' } }));
    await sql`insert into audit (at, actor, address, operation, parameters, outcome)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 60000)
      select '2026-11-24T12:00:00.000Z', 'local', '', 'container.stop', '{}', 'ok' from n`.execute(db);
    let turns = 0;
    let searching = true;
    const tick = (): void => void (turns++, searching && setImmediate(tick));
    setImmediate(tick);
    expect((await audit.find({ limit: 10, object: 'needle' })).entries).toMatchObject([{ id: 1 }]);
    searching = false;
    expect(turns).toBeGreaterThan(10);
    let all = 0;
    for await (const piece of audit.all({})) all += piece.length;
    expect(all).toBe(60_001);
  });

  it('takes away what is older than its days and the oldest beyond its rows', async () => {
    await audit.record(deed({ at: new Date('2026-10-01T00:00:00Z') }), ...Array.from({ length: 1700 }, () => deed()));
    expect(await audit.prune()).toBe(701);
    expect(await count()).toBe(1000);
    expect((await entries({ limit: 1 }))[0]?.id).toBe(1701);
    today = new Date('2027-01-01T00:00:00Z');
    expect(await audit.prune()).toBe(1000);
  });

  it('lets strangers neither fill it nor push others out of it, and counts what it leaves out', async () => {
    await audit.record(deed());
    const refused = deed({
      caller: stranger,
      operation: 'session.sign-in',
      outcome: 'refused',
      code: 'unauthenticated',
    });
    for (let attempt = 0; attempt < 500; attempt += 1) await audit.record(refused);
    expect(await count()).toBe(21);
    for (let other = 0; other < 5000; other += 1)
      await audit.record({ ...refused, caller: { ...stranger, address: `2001:db8::${other.toString(16)}` } });
    expect(await count()).toBe(201);
    await audit.close();
    const rest = (await entries({ limit: 500 })).filter((entry) => 'repeated' in entry.parameters);
    expect(rest.reduce((sum, { parameters }) => sum + Number(parameters['repeated']), 0)).toBe(500 + 5000 - 200);
  });
});

describe('an exported file', () => {
  const hostile = ['=cmd()', '+1', '-2', '@x', '\t=1', 'a "quoted", one', 'two\nlines', '容器'];
  const read = async (format: 'csv' | 'ndjson') => new Response(audit.file({}, format)).arrayBuffer();

  beforeEach(async () => {
    for (const name of hostile) await audit.record(deed({ object: { kind: 'container', id: name, name } }));
  });

  it('as CSV begins no cell like a formula, and keeps quotes, newlines and Chinese', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await read('csv'));
    expect(text.startsWith('\uFEFFid,at,actor,')).toBe(true);
    const rows = parseCsv(text.slice(1));
    expect(rows).toHaveLength(hostile.length + 1);
    const names = rows.slice(1).map((row) => row[11]);
    expect(names.reverse()).toEqual(hostile.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('as NDJSON is one entry a line', async () => {
    const lines = new TextDecoder()
      .decode(await read('ndjson'))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { object: string }).object).reverse()).toEqual(hostile);
  });
});

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('a change', () => {
  const call = () => ({ caller: localCaller, parameters: {}, objects: [] });

  it('is recorded before it is answered, whether it was done, refused or failed', async () => {
    const { Failure } = await import('../errors/failure');
    await audited(audit, 'container.start', call(), async () => 'done');
    await expect(
      audited(audit, 'container.start', call(), () => Promise.reject(new Failure('forbidden'))),
    ).rejects.toThrow();
    await expect(
      audited(audit, 'container.start', call(), () => Promise.reject(new Failure('port-taken'))),
    ).rejects.toThrow();
    expect(await entries()).toMatchObject([
      { outcome: 'failed', code: 'port-taken' },
      { outcome: 'refused', code: 'forbidden' },
      { outcome: 'ok', code: null },
    ]);
  });

  it('to many is one entry each, with its own outcome', async () => {
    const objects = ['a', 'b'].map((id) => ({ kind: 'container', id, name: null }));
    const { toProblem, Failure } = await import('../errors/failure');
    await audited(audit, 'container.start', { ...call(), objects }, async () => [
      { id: 'a', problem: null },
      { id: 'b', problem: toProblem(new Failure('conflict')) },
    ]);
    expect(await entries()).toMatchObject([
      { objectId: 'b', outcome: 'failed', code: 'conflict' },
      { objectId: 'a', outcome: 'ok' },
    ]);
  });

  it('that was done and cannot be recorded is answered as that; later ones are refused until there is room', async () => {
    const { object } = await fillDisk();
    let done = 0;
    const work = async () => (done += 1);
    const large = { ...call(), objects: object ? [object] : [] };
    await expect(audited(audit, 'container.start', large, work)).rejects.toMatchObject({ code: 'not-recorded' });
    expect(done).toBe(1);
    expect(lines[0]).toMatchObject({ level: 'error', words: 'not recorded' });
    expect(lines[0]?.facts.entries).toContain('"operation":"container.start"');
    await expect(audited(audit, 'container.start', call(), work)).rejects.toMatchObject({ code: 'audit-unavailable' });
    expect(done).toBe(1);
    // What makes room on the disk goes on.
    await audited(audit, 'image.remove', call(), work);
    expect(done).toBe(2);
    await makeRoom();
    await audited(audit, 'container.start', call(), work);
    expect(done).toBe(3);
    expect((await entries()).map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      'container.start ok',
      'image.remove ok',
      'container.start failed',
      'container.start ok',
    ]);
  });
});
