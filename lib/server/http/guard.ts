import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anything reads it. */
export type Refusal = 'host' | 'origin';

/** The host names that Quayside answers to on the loopback, with its port. */
export function allowedHosts(port: number): string[] {
  return [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
}

/**
 * Refuses what a stranger's page could send: another Host (DNS rebinding), or an Origin that is not the very host asked
 * (cross-site POST or WebSocket). A request without an Origin is a navigation or a program; both still need a session.
 */
export function refuse(request: Pick<IncomingMessage, 'headers'>, port: number): Refusal | null {
  const host = request.headers.host?.toLowerCase();
  if (!host || !allowedHosts(port).includes(host)) return 'host';
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) return 'origin';
  return null;
}

/** Headers of every answer. `frame-ancestors` keeps the page out of a stranger's frame (clickjacking). */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
