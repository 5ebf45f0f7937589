import type { Settings } from '../settings/settings';
import { readCertificate } from '../tls/certificate';
import { endOf } from '../tls/pair';
import { refusal } from './refusal';
import type { Finding } from './check';

/** Reads the certificate that was given, as a start would. One that Quayside makes itself is made then, not now. */
export async function lookAtCertificate(settings: Settings): Promise<Finding[]> {
  if (settings.tls.kind !== 'files') return [];
  const what = 'certificate';
  try {
    const certificate = await readCertificate(settings);
    if (!certificate) return [];
    const end = endOf(certificate);
    const over = end < new Date();
    return [
      { what, ok: !over, tell: `${settings.tls.cert} ${over ? 'is over since' : 'holds until'} ${end.toISOString()}` },
    ];
  } catch (error) {
    return [{ what, ok: false, tell: refusal(error) }];
  }
}
