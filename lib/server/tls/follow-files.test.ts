import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../testing/kept-log';
import { readSettings } from '../settings/settings';
import { fingerprintOf, readCertificate, type Certificate } from './certificate';
import { makeSelfSigned } from './self-signed';
import { createSecureServer } from './secure-server';

let folder: string;
let stop: () => void;
let port: number;
const told = keptLog();
let made: Certificate[];
const files = () => ({ cert: join(folder, 'live', 'cert.pem'), key: join(folder, 'live', 'key.pem') });

/** Another certificate each time, for localhost. */
const make = (name: string) =>
  readCertificate(
    readSettings({ QUAYSIDE_DATA: join(folder, name), QUAYSIDE_TLS: 'self-made' }),
  ) as Promise<Certificate>;
function put({ cert, key }: Certificate) {
  writeFileSync(files().cert, cert);
  writeFileSync(files().key, key);
}
/** What the server shows to one who connects now. */
const shown = () =>
  new Promise<string>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    }).once('error', reject);
  });
const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 20_000, interval: 20 });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-follow-'));
  made = await Promise.all(['one', 'two', 'three'].map(make));
  // As certbot lays them: links into a folder that holds every one there was.
  cpSync(join(folder, 'one', 'tls'), join(folder, 'archive-1'), { recursive: true });
  symlinkSync('archive-1', join(folder, 'live'));
  const server = createSecureServer(
    readSettings({ QUAYSIDE_DATA: folder, QUAYSIDE_TLS_CERT: files().cert, QUAYSIDE_TLS_KEY: files().key }),
    made[0]!,
    100,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  stop = () => server.close();
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

describe('the files of a certificate', () => {
  it('are shown from the moment when they change, also by a link that leads elsewhere', async () => {
    expect(await shown()).toBe(fingerprintOf(made[0]!));
    put(made[1]!);
    await until(async () => expect(await shown()).toBe(fingerprintOf(made[1]!)));
    cpSync(join(folder, 'three', 'tls'), join(folder, 'archive-2'), { recursive: true });
    symlinkSync('archive-2', join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, 'live'));
    await until(async () => expect(await shown()).toBe(fingerprintOf(made[2]!)));
    const words = 'the new certificate of QUAYSIDE_TLS_CERT is shown';
    expect(told).toMatchObject([{ words, facts: { until: expect.stringMatching(/^20/) } }, { words }]);
  });

  it('that are no pair leave the one before, with a line that says why, until they are one again', async () => {
    const over = await makeSelfSigned([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      notBeforeDate: new Date(2020, 0),
      notAfterDate: new Date(2021, 0),
    });
    const bad: [RegExp, () => void][] = [
      [/QUAYSIDE_TLS_CERT holds no PEM of a certificate/, () => writeFileSync(files().cert, 'half of it')],
      [/QUAYSIDE_TLS_CERT holds no PEM/, () => writeFileSync(files().cert, '')],
      [/QUAYSIDE_TLS_KEY is not that of the certificate/, () => writeFileSync(files().cert, made[1]!.cert)],
      [/QUAYSIDE_TLS_KEY holds no PEM of a private key/, () => writeFileSync(files().key, '')],
      [/QUAYSIDE_TLS_CERT is over/, () => put({ cert: over.cert, key: over.private })],
      [/QUAYSIDE_TLS_KEY=.* cannot be read: ENOENT/, () => rmSync(files().key)],
    ];
    for (const [why, change] of bad) {
      told.length = 0;
      change();
      await until(() => expect(told.length).toBeGreaterThan(0));
      expect(told).toMatchObject([{ level: 'error', words: 'the certificate before is still shown' }]);
      expect(told[0]?.facts.why).toMatch(why);
      expect(await shown()).toBe(fingerprintOf(made[0]!));
    }
    put(made[1]!);
    await until(async () => expect(await shown()).toBe(fingerprintOf(made[1]!)));
  });
});
