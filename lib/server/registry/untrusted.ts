import { X509Certificate } from 'node:crypto';
import { Failure } from '../errors/failure';

/**
 * Why a registry is not trusted although there are certificates for it (`ca`, PEM): they are of servers, which vouch for
 * nobody, or of another CA. `detail`: the words of the connection; who is trusted is told with them.
 */
export function untrusted(ca: string, detail: string, options: ErrorOptions): Failure {
  const trusted = certificatesOf(ca);
  const vouches = trusted.some((one) => one.ca || isSelfSigned(one));
  const told = [detail, ...trusted.map(({ subject }) => subject.replaceAll('\n', ', '))].join('\n');
  return new Failure(vouches ? 'registry-ca-other' : 'registry-ca-leaf', { detail: told }, options);
}

/** A server's own certificate that it has signed itself is an authority for itself. */
function isSelfSigned(one: X509Certificate): boolean {
  return one.checkIssued(one);
}

function certificatesOf(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}
