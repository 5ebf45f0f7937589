import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPending, isPending, leavePending } from './pending';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const read = (...names: string[]) => readFileSync(at(...names), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-pending-'));
  for (const name of ['quayside.db', 'quayside.db-wal', 'key', 'launch-link']) writeFileSync(at(name), `old ${name}`);
  writeFileSync(at('lock'), 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function stage(): string {
  const path = mkdtempSync(at('restore.tmp-'));
  for (const name of ['quayside.db', 'key']) writeFileSync(join(path, name), `new ${name}`);
  mkdirSync(join(path, 'tls'));
  return path;
}

describe('a backup that is left for the next start', () => {
  it('takes the place of the data there, which lies aside, and the lock stays', () => {
    leavePending(folder, stage(), { who: 'ann' });
    expect(isPending(folder)).toBe(true);
    const applied = applyPending(folder);
    expect(applied).toEqual({ by: { who: 'ann' }, before: expect.stringMatching(/\/replaced-20/) });
    expect(read('quayside.db')).toBe('new quayside.db');
    expect(readFileSync(join(applied!.before, 'quayside.db'), 'utf8')).toBe('old quayside.db');
    expect(readdirSync(folder).sort()).toEqual(
      ['key', 'lock', 'quayside.db', 'tls', applied!.before.split('/').at(-1)].sort(),
    );
    expect(applyPending(folder)).toBeNull();
  });
  it('gives way to a later one', () => {
    leavePending(folder, stage(), 1);
    leavePending(folder, stage(), 2);
    expect(applyPending(folder)?.by).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('restore'))).toEqual([]);
  });
  it('is brought to its end by the next start, wherever one was cut off', () => {
    // Cut off while what was there is moved aside.
    leavePending(folder, stage(), null);
    const { aside } = JSON.parse(read('restore.pending', 'note.json')) as { aside: string };
    mkdirSync(at(aside));
    renameSync(at('quayside.db'), at(aside, 'quayside.db'));
    const first = applyPending(folder);
    expect(readdirSync(first!.before).sort()).toEqual(['key', 'launch-link', 'quayside.db', 'quayside.db-wal']);
    expect(read('key')).toBe('new key');
    // Cut off while the new is moved into its place: what is in place already is not taken for old.
    rmSync(first!.before, { recursive: true });
    leavePending(folder, stage(), null);
    const { aside: other } = JSON.parse(read('restore.pending', 'note.json')) as { aside: string };
    mkdirSync(at(other));
    for (const name of ['quayside.db', 'key', 'tls']) renameSync(at(name), at(other, name));
    renameSync(at('restore.pending'), at('restore.applying'));
    renameSync(at('restore.applying', 'data', 'key'), at('key'));
    expect(applyPending(folder)?.before).toBe(at(other));
    expect([read('key'), read('quayside.db')]).toEqual(['new key', 'new quayside.db']);
    expect(existsSync(at('restore.applying'))).toBe(false);
  });
});
