import { createServer, type Server } from 'node:https';
import type { TlsSettings } from '../settings/settings';
import type { Certificate } from './certificate';
import { followFiles } from './follow-files';
import { tlsOptions } from './pair';

/** A server that shows `certificate`; one of given files follows them for as long as the server is open, and looks at them each `everyMs`. */
export function createSecureServer(tls: TlsSettings, certificate: Certificate, everyMs?: number): Server {
  const server = createServer(tlsOptions(certificate));
  if (tls.kind === 'files') server.once('close', followFiles(server, tls, certificate, everyMs));
  return server;
}
