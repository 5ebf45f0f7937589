import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Db } from '../db/database';
import { keptLog } from '../testing/kept-log';
import { createReadiness } from './ready';

let folder: string;
let db: Db;
const lines = keptLog();
const state = { unrecorded: 0, engine: 'connected' as 'connected' | 'unreachable', time: 0 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-ready-'));
  db = await openDatabase(folder);
  Object.assign(state, { unrecorded: 0, engine: 'connected', time: 0 });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const readiness = () =>
  createReadiness({
    db,
    unrecorded: () => state.unrecorded,
    engine: () => ({ state: state.engine }),
    now: () => state.time,
  });

it('says nothing while people can be served', async () => expect(await readiness()()).toEqual([]));
it('names everything that is in the way', async () => {
  Object.assign(state, { unrecorded: 1, engine: 'unreachable' });
  expect(await readiness()()).toEqual(['audit', 'engine']);
});
it('says that the database does not answer, and logs why', async () => {
  await db.destroy();
  expect(await readiness()()).toEqual(['database']);
  expect(lines).toMatchObject([{ level: 'warn', words: 'the database does not answer', error: expect.any(Error) }]);
});
it('looks at most once a second', async () => {
  const ready = readiness();
  await ready();
  state.engine = 'unreachable';
  state.time = 999;
  expect(await ready()).toEqual([]);
  state.time = 1000;
  expect(await ready()).toEqual(['engine']);
});
