import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../settings/settings';
import { fingerprintOf, readCertificate } from './certificate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const settings = (variables: Record<string, string> = {}) =>
  readSettings({ QUAYSIDE_DATA: folder, QUAYSIDE_TLS: 'self-made', ...variables });

describe('a certificate that Quayside makes itself', () => {
  it('serves TLS for every name that it is reached by', async () => {
    const made = (await readCertificate(settings({ QUAYSIDE_HOSTS: 'dock.example:8443 10.0.0.5' })))!;
    const server = createServer(made, (socket) => socket.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const servername of ['localhost', 'dock.example']) {
      const socket = connect({ port, host: '127.0.0.1', servername, ca: made.cert });
      await new Promise<void>((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
    server.close();
    expect(new X509Certificate(made.cert).checkIP('10.0.0.5')).toBe('10.0.0.5');
    expect(fingerprintOf(made)).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(statSync(join(folder, 'tls', 'key.pem')).mode & 0o777).toBe(0o600);
  });
  it('is kept from start to start, and made anew for a new name', async () => {
    const first = await readCertificate(settings());
    expect(await readCertificate(settings())).toEqual(first);
    expect(await readCertificate(settings({ QUAYSIDE_HOSTS: 'dock.example' }))).not.toEqual(first);
  });
  it('is not there without TLS', async () => {
    expect(await readCertificate(readSettings({ QUAYSIDE_DATA: folder }))).toBeNull();
  });
});
