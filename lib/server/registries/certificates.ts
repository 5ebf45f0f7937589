import { X509Certificate } from 'node:crypto';
import type { TrustedCertificate } from '@/lib/contract/registries/registries';
import { Failure } from '../errors/failure';

const block = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** The certificates of a PEM text; none in an empty one. Throws `bad-request` at `ca` for a text that is something else. */
export function readCertificates(pem: string): TrustedCertificate[] {
  if (pem === '') return [];
  const blocks = pem.match(block) ?? [];
  if (blocks.length === 0)
    throw new Failure('bad-request', { detail: 'There is no -----BEGIN CERTIFICATE----- in it.', field: 'ca' });
  return blocks.map((text) => {
    try {
      const { subject, validTo } = new X509Certificate(text);
      const expires = new Date(validTo);
      return {
        subject: subject.replaceAll('\n', ', '),
        expiresAt: expires.toISOString(),
        expired: expires.getTime() < Date.now(),
      };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new Failure('bad-request', { detail, field: 'ca' }, { cause: error });
    }
  });
}
