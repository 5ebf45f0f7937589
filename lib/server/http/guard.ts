import type { IncomingMessage } from 'node:http';
import type { Site } from '../site/site';

/** Why a request is refused before anything reads it. */
export type Refusal = 'host' | 'origin' | 'proxy';

/**
 * Refuses what a stranger's page could send: another Host (DNS rebinding), or an Origin that is not the very host asked
 * (cross-site POST or WebSocket); and what comes around the proxies in front. A request without an Origin is a
 * navigation or a program; both still need a session.
 */
export function refuse(request: Pick<IncomingMessage, 'headers' | 'socket'>, site: Site): Refusal | null {
  const host = request.headers.host?.toLowerCase();
  if (!host || !site.answersTo(host)) return 'host';
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `${site.secure ? 'https' : 'http'}://${host}`) return 'origin';
  return site.cameThrough(request) ? null : 'proxy';
}
