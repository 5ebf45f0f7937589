import type { Server } from 'node:https';
import { log, logged } from '../log/log';
import type { Settings } from '../settings/settings';
import { fingerprintOf, readCertificate, type Certificate } from './certificate';
import { endOf, tlsOptions } from './pair';

/** A certificate holds for a year and is made anew a month before its end: a look a day is enough. */
const lookEveryMs = 24 * 3600 * 1000;

/**
 * Makes Quayside's own certificate anew when it nears its end, and shows it to whoever connects from then on. Where that
 * fails (a full disk) the one before stays, and the next day's look tries again. Answers what ends it.
 */
export function renewOwn(
  server: Pick<Server, 'setSecureContext'>,
  settings: Settings,
  shown: Certificate,
  everyMs = lookEveryMs,
): () => void {
  const look = async () => {
    const next = await readCertificate(settings);
    if (!next || next.cert === shown.cert) return;
    server.setSecureContext(tlsOptions(next));
    shown = next;
    const facts = { fingerprint: fingerprintOf(next), until: endOf(next).toISOString() };
    log.info('the own certificate was made anew', facts);
  };
  const failed = logged('the own certificate could not be made anew; the one before is still shown');
  let timer: NodeJS.Timeout;
  let ended = false;
  const wait = () => {
    if (!ended) timer = setTimeout(() => void look().catch(failed).finally(wait), everyMs).unref();
  };
  wait();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
