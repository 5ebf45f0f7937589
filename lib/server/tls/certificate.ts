import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { readGiven } from '../settings/read-given';
import type { Settings } from '../settings/settings';
import { requirePair } from './pair';

/** What Node's TLS server takes: PEM. */
export interface Certificate {
  cert: string;
  key: string;
}
/** Paths of the files that a certificate was given in. */
export type CertificateFiles = { cert: string; key: string };

const dayMs = 24 * 3600 * 1000;
/** Browsers refuse certificates that are valid for longer than 398 days. */
const validDays = 397;
/** One that is this near its end is made anew. */
const renewDays = 30;

/**
 * The certificate to show: the given files, or Quayside's own (`<data>/tls`), made at the first start and again when it
 * nears its end or the names change. Null without TLS. Throws `StartRefused` when a given file is not what it should be.
 */
export async function readCertificate(settings: Settings): Promise<Certificate | null> {
  const { tls } = settings;
  if (tls.kind === 'none') return null;
  if (tls.kind === 'files') {
    const given = readGivenFiles(tls);
    requirePair(given);
    return given;
  }
  const folder = join(settings.dataFolder, 'tls');
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const names = namesOf(settings);
  if (existsSync(files.cert) && existsSync(files.key)) {
    const kept = { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
    if (serves(kept, names)) return kept;
  }
  const made = await makeCertificate(names);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert, { mode: 0o600 });
  return made;
}

/** What the files hold. Throws `StartRefused` when one cannot be read. */
export function readGivenFiles({ cert, key }: CertificateFiles): Certificate {
  return { cert: readGiven('QUAYSIDE_TLS_CERT', cert), key: readGiven('QUAYSIDE_TLS_KEY', key) };
}

/** SHA-256 of the certificate as browsers show it: a person compares it before trusting a self-made one. */
export function fingerprintOf({ cert }: Certificate): string {
  return new X509Certificate(cert).fingerprint256;
}

/** Every name it is reached by, ports left out. */
function namesOf({ hosts, listen }: Settings): string[] {
  const bare = hosts.map((host) => new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, ''));
  const own = ipaddr.process(listen).range() === 'unspecified' ? [] : [listen];
  return [...new Set(['localhost', '127.0.0.1', '::1', ...own, ...bare])];
}

function serves({ cert }: Certificate, names: string[]): boolean {
  const held = new X509Certificate(cert);
  const left = new Date(held.validTo).getTime() - Date.now();
  const fits = (name: string) => (ipaddr.isValid(name) ? held.checkIP(name) : held.checkHost(name)) !== undefined;
  return left > renewDays * dayMs && names.every(fits);
}

async function makeCertificate(names: string[]): Promise<Certificate> {
  // Loaded for those who ask for it alone: it brings a whole X.509 library.
  const { makeSelfSigned } = await import('./self-signed');
  const pem = await makeSelfSigned(
    [{ name: 'commonName', value: names.find((name) => !ipaddr.isValid(name)) ?? 'localhost' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + validDays * dayMs),
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: names.map((name) =>
            ipaddr.isValid(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
          ),
        },
      ],
    },
  );
  return { cert: pem.cert, key: pem.private };
}
