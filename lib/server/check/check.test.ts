import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDataFolder } from '../db/data-folder';
import { openDatabase } from '../db/database';
import { makeSelfSigned } from '../tls/self-signed';
import { check } from './check';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-check-'));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

/** A server that answers everything with `body`; its port. */
async function answering(body: string): Promise<number> {
  const listening = (server = createServer((_, response) => void response.end(body)));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return (listening.address() as AddressInfo).port;
}

const version = JSON.stringify({ Version: '28.2.2', ApiVersion: '1.50' });
/** Checks `env` beside what answers like an engine, a free port and a folder that is not there; answers the lines. */
async function look(env: Record<string, string> = {}) {
  const engine = env.QUAYSIDE_ENGINE ?? `tcp://127.0.0.1:${await answering(version)}`;
  const data = { QUAYSIDE_PORT: '0', QUAYSIDE_DATA: join(folder, 'data') };
  const { lines, ok } = await check({ ...data, ...env, QUAYSIDE_ENGINE: engine });
  const find = (start: RegExp) => lines.find((line) => start.test(line)) ?? lines.join('\n');
  return { ok, text: lines.join('\n'), line: (what: string) => find(new RegExp(`^(ok|FAILED) +${what} `)), lines };
}

describe('the configuration that is shown', () => {
  it('tells each value and where it comes from, and of secrets only that they are set', async () => {
    const secret = 'a key that is long enough to be one';
    writeFileSync(join(folder, 'password'), 'four unrelated words\n');
    const { ok, text, lines } = await look({
      QUAYSIDE_HOSTS: 'one.example, two.example',
      QUAYSIDE_KEY: secret,
      QUAYSIDE_ADMIN_USER: 'ann',
      QUAYSIDE_ADMIN_PASSWORD_FILE: join(folder, 'password'),
    });
    const columns = lines.map((line) => line.split(/ {2,}/));
    expect(columns).toContainEqual(['QUAYSIDE_LISTEN', '127.0.0.1', 'default']);
    expect(columns).toContainEqual(['QUAYSIDE_HOSTS', 'one.example, two.example', 'variable']);
    expect(columns).toContainEqual(['QUAYSIDE_KEY', 'set', 'variable']);
    expect(columns).toContainEqual(['QUAYSIDE_ADMIN_PASSWORD', 'set', `file ${join(folder, 'password')}`]);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('four unrelated words');
    expect(ok).toBe(true);
  });
  it('lists what there is where a name is none or a value will not do, and says each that is wrong', async () => {
    const { ok, text } = await look({ QUAYSIDE_PROT: '1', QUAYSIDE_TLS: 'yes' });
    expect(ok).toBe(false);
    expect(text).toMatch(/^QUAYSIDE_PORT +TCP port/m);
    expect(text).toMatch(/^FAILED +settings +QUAYSIDE_PROT \(.*did you mean QUAYSIDE_PORT\?\)$/m);
    expect(text).toMatch(/^FAILED +settings +QUAYSIDE_TLS \(/m);
  });
  it('comes with what does not go together, and the engine is tried all the same', async () => {
    const { ok, line } = await look({ QUAYSIDE_LISTEN: '0.0.0.0' });
    expect(ok).toBe(false);
    expect(line('settings')).toMatch(/^FAILED.*is reached from other machines/);
    expect(line('engine')).toMatch(/^ok.*Docker 28.2.2, API 1.50, at tcp/);
  });
});

describe('the engine', () => {
  it.each([
    [
      'is too old',
      JSON.stringify({ Version: '19.03', ApiVersion: '1.40' }),
      /API 1\.40.*too old, Quayside needs API 1\.41/,
    ],
    ['is none', '<html>', /no Docker Engine\. Is it a Docker Engine that answers there/],
  ])('that %s is told', async (_, body, words) => {
    const { ok, line } = await look({ QUAYSIDE_ENGINE: `tcp://127.0.0.1:${await answering(body)}` });
    expect(line('engine')).toMatch(words);
    expect(ok).toBe(false);
  });
  it('that is not there is told by its very error and what to do', async () => {
    const port = await answering('');
    await new Promise((closed) => server?.close(closed));
    const refused = await look({ QUAYSIDE_ENGINE: `tcp://127.0.0.1:${port}` });
    expect(refused.line('engine')).toMatch(/^FAILED.*connect ECONNREFUSED.*: start Docker/);
    const absent = await look({ QUAYSIDE_ENGINE: `unix://${folder}/no.sock` });
    expect(absent.line('engine')).toMatch(/^FAILED.*connect ENOENT.*Start Docker/);
    expect(absent.ok).toBe(false);
  });
});

describe('the data folder', () => {
  const data = () => join(folder, 'data');
  it('is not made by looking at it', async () => {
    expect((await look()).line('data folder')).toMatch(/^ok.*data will be made$/);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('that others may read is told, and left as it is', async () => {
    mkdirSync(data(), { mode: 0o755 });
    chmodSync(data(), 0o755);
    expect((await look()).line('data folder')).toMatch(/is writable, its mode 0755 will become 0700$/);
    expect(readdirSync(data())).toEqual([]);
  });
  it('that is a file will not do', async () => {
    writeFileSync(data(), '');
    const { ok, line } = await look();
    expect(line('data folder')).toMatch(/^FAILED.*is not writable by this user/);
    expect(ok).toBe(false);
  });
  it('on which a Quayside runs is no failure, and its port is that one’s own', async () => {
    const release = claimDataFolder(data());
    const port = String(await answering(version));
    const { ok, line, text } = await look({ QUAYSIDE_PORT: port, QUAYSIDE_ENGINE: `tcp://127.0.0.1:${port}` });
    release();
    expect(line('data folder')).toMatch(new RegExp(`^ok.*a Quayside runs on it, pid ${process.pid}$`));
    expect(text).not.toMatch(/^(ok|FAILED) +port /m);
    expect(ok).toBe(true);
  });
  it('that a newer Quayside has written will not do', async () => {
    await (await openDatabase(data())).destroy();
    const file = new Database(join(data(), 'quayside.db'));
    file.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030')");
    file.close();
    const { ok, line } = await look();
    expect(line('data folder')).toMatch(/^FAILED.*was written by a newer Quayside \(9999-later\)/);
    expect(ok).toBe(false);
    await expect(openDatabase(data())).rejects.toThrow(/newer Quayside/);
  });
});

describe('the rest of a start', () => {
  it('finds the port taken', async () => {
    const port = await answering(version);
    const { ok, line } = await look({ QUAYSIDE_PORT: String(port), QUAYSIDE_ENGINE: `tcp://127.0.0.1:${port}` });
    expect(line('port')).toMatch(new RegExp(`^FAILED.*Port ${port} is taken`));
    expect(ok).toBe(false);
  });
  it('reads certificate and key, and says until when they hold', async () => {
    const tls = { QUAYSIDE_TLS_CERT: join(folder, 'cert'), QUAYSIDE_TLS_KEY: join(folder, 'key') };
    expect((await look(tls)).line('certificate')).toMatch(/^FAILED.*QUAYSIDE_TLS_CERT=.*cannot be read/);
    const end = new Date(Date.now() + 86_400_000);
    const made = await makeSelfSigned([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      notAfterDate: end,
    });
    writeFileSync(tls.QUAYSIDE_TLS_CERT, made.cert);
    writeFileSync(tls.QUAYSIDE_TLS_KEY, made.private);
    expect((await look(tls)).line('certificate')).toMatch(/^ok.*holds until 20/);
  });
  it('finds a key too short, in the data folder too', async () => {
    expect((await look({ QUAYSIDE_KEY: 'short' })).line('key')).toMatch(/^FAILED.*at least 32 characters/);
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    writeFileSync(join(folder, 'data/key'), 'short');
    expect((await look()).line('key')).toMatch(/^FAILED.*at least 32 characters/);
  });
  it('does not mind that the file of the first owner’s password is gone', async () => {
    const { ok, line } = await look({
      QUAYSIDE_ADMIN_USER: 'ann',
      QUAYSIDE_ADMIN_PASSWORD_FILE: join(folder, 'gone'),
    });
    expect(line('first owner')).toMatch(/^ok.*cannot be read: ENOENT\. It is needed only while there is no account/);
    expect(ok).toBe(true);
  });
});
