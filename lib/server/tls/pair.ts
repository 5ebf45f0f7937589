import { createPrivateKey, X509Certificate } from 'node:crypto';
import { StartRefused } from '../start-refused';
import type { Certificate } from './certificate';

/** What Node's TLS server is made with, and given anew when the certificate changes. */
export function tlsOptions({ cert, key }: Certificate) {
  return { cert, key, minVersion: 'TLSv1.2' } as const;
}

/**
 * Throws `StartRefused`, with one line, unless `cert` is a certificate and `key` its private key. Node itself would take
 * an empty text for none, and fail every handshake.
 */
export function requirePair({ cert, key }: Certificate): void {
  const certificate = read('QUAYSIDE_TLS_CERT', 'certificate', () => new X509Certificate(cert));
  const secret = read('QUAYSIDE_TLS_KEY', 'private key without a passphrase', () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(secret))
    throw new StartRefused('The key of QUAYSIDE_TLS_KEY is not that of the certificate of QUAYSIDE_TLS_CERT.');
}

/** When the certificate ends. */
export function endOf({ cert }: Certificate): Date {
  return new Date(new X509Certificate(cert).validTo);
}

function read<T>(variable: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new StartRefused(`The file of ${variable} holds no PEM of a ${what}.`);
  }
}
