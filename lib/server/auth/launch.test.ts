import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLaunch } from './launch';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-launch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, 'launch-link');

describe('the launch secret', () => {
  it('works once, and the file then holds the next one', () => {
    const launch = createLaunch(folder, (secret) => `link:${secret}`);
    launch.open();
    const first = launch.current() ?? '';
    expect(launch.redeem('wrong')).toBe(false);
    expect(launch.current()).toBe(first);
    expect(launch.redeem(first)).toBe(true);
    expect(launch.redeem(first)).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(`link:${launch.current()}\n`);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });
  it('is none while it is closed, also after a start that finds an old file', () => {
    const launch = createLaunch(folder, (secret) => secret);
    launch.open();
    const old = launch.current() ?? '';
    const next = createLaunch(folder, (secret) => secret);
    expect(existsSync(file())).toBe(false);
    expect([next.current(), next.redeem(old), next.redeem('')]).toEqual([null, false, false]);
    next.open();
    expect(next.redeem(old)).toBe(false);
    next.close();
    expect(existsSync(file())).toBe(false);
  });
});
