import { createServer, type Server } from 'node:https';
import type { Settings } from '../settings/settings';
import type { Certificate } from './certificate';
import { followFiles } from './follow-files';
import { tlsOptions } from './pair';
import { renewOwn } from './renew-own';

/**
 * A server that shows `certificate` for as long as that is the one to show: it follows given files, and Quayside's own to
 * the next that is made. `everyMs`: how often it looks.
 */
export function createSecureServer(settings: Settings, certificate: Certificate, everyMs?: number): Server {
  const server = createServer(tlsOptions(certificate));
  const { tls } = settings;
  if (tls.kind === 'files') server.once('close', followFiles(server, tls, certificate, everyMs));
  if (tls.kind === 'self-made') server.once('close', renewOwn(server, settings, certificate, everyMs));
  return server;
}
