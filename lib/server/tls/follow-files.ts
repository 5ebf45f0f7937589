import { unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { log } from '../log/log';
import { StartRefused } from '../start-refused';
import { readGivenFiles, type Certificate, type CertificateFiles } from './certificate';
import { endOf, requirePair, tlsOptions } from './pair';

/** How often the files are looked at. By path and not by event: certbot and Kubernetes put a link in place of another. */
const lookEveryMs = 2000;

/**
 * Shows what the files hold from the moment when they change, to connections that are made from then on. A pair that is
 * none, or is over, keeps the one before and is told in one line. Answers what ends it.
 */
export function followFiles(
  server: Pick<Server, 'setSecureContext'>,
  files: CertificateFiles,
  shown: Certificate,
  everyMs = lookEveryMs,
): () => void {
  let settling: NodeJS.Timeout | undefined;
  const load = () => {
    try {
      const next = readGivenFiles(files);
      if (next.cert === shown.cert && next.key === shown.key) return;
      requirePair(next);
      if (endOf(next) < new Date()) throw new StartRefused(`The certificate of QUAYSIDE_TLS_CERT is over.`);
      server.setSecureContext(tlsOptions(next));
      shown = next;
      log.info('the new certificate of QUAYSIDE_TLS_CERT is shown', { until: endOf(next).toISOString() });
    } catch (error) {
      const why = error instanceof StartRefused ? error.message : String(error);
      log.error('the certificate before is still shown', { why });
    }
  };
  // One of the two files is always the first to change: they are read when both have had their time.
  const changed = () => {
    clearTimeout(settling);
    settling = setTimeout(load, everyMs).unref();
  };
  const paths = [...new Set([files.cert, files.key])];
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, changed);
  return () => {
    clearTimeout(settling);
    for (const path of paths) unwatchFile(path, changed);
  };
}
