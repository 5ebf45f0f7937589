import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../testing/kept-log';
import { readSettings } from '../settings/settings';
import { fingerprintOf, readCertificate, type Certificate } from './certificate';
import { renewOwn } from './renew-own';

const dayMs = 86_400_000;
let folder: string;
let shown: Certificate[];
const told = keptLog();
let end: () => void;
const server = { setSecureContext: ({ cert, key }: Certificate) => void shown.push({ cert, key }) };
const settings = () => readSettings({ QUAYSIDE_DATA: folder, QUAYSIDE_TLS: 'self-made' });

/** Has one with so many days left in the data folder, as an earlier start made it. */
async function keep(days: number): Promise<Certificate> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - (397 - days) * dayMs });
  rmSync(join(folder, 'tls'), { recursive: true, force: true });
  const made = await readCertificate(settings());
  vi.useRealTimers();
  return made!;
}
const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 20_000, interval: 20 });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-renew-'));
  shown = [];
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

describe("Quayside's own certificate", () => {
  it('is made anew while the server runs when a month is left, kept, and told', async () => {
    end = renewOwn(server, settings(), await keep(29), 20);
    await until(() => expect(shown).toHaveLength(1));
    const [next] = shown as [Certificate];
    expect(new Date(new X509Certificate(next.cert).validTo).getTime()).toBeGreaterThan(Date.now() + 390 * dayMs);
    expect(await readCertificate(settings())).toEqual(next);
    const facts = { fingerprint: fingerprintOf(next), until: expect.stringMatching(/^20/) };
    expect(told).toMatchObject([{ level: 'info', words: 'the own certificate was made anew', facts }]);
  });
  it('stays while more is left', async () => {
    const kept = await keep(31);
    end = renewOwn(server, settings(), await keep(32), 20);
    writeFileSync(join(folder, 'tls/cert.pem'), kept.cert);
    writeFileSync(join(folder, 'tls/key.pem'), kept.key);
    await until(() => expect(shown.at(-1)?.cert).toBe(kept.cert));
  });
  it('stays where a new one cannot be kept, with a line that says why, and is tried again', async () => {
    const kept = await keep(29);
    rmSync(join(folder, 'tls'), { recursive: true });
    writeFileSync(join(folder, 'tls'), 'a file where the folder was');
    end = renewOwn(server, settings(), kept, 20);
    await until(() => expect(told[0]?.words).toMatch(/^the own certificate could not be made anew; /));
    expect(String(told[0]?.error)).toMatch(/EEXIST|ENOTDIR/);
    expect(shown).toEqual([]);
    rmSync(join(folder, 'tls'));
    await until(() => expect(shown).toHaveLength(1));
  });
});
