import { quoteWords } from '../commands/quote';
import { dockerHub } from '../reference';

/** Where the engine's machine keeps the certificate authority of a registry: docs.docker.com/engine/security/certificates. */
export function trustCommands(host: string): string[] {
  const folder = `/etc/docker/certs.d/${host}`;
  return [`sudo ${quoteWords(['mkdir', '-p', folder])}`, `sudo ${quoteWords(['cp', 'ca.crt', `${folder}/ca.crt`])}`];
}

/** The line of the engine's daemon.json for a registry that it may speak to without TLS. */
export function insecureSetting(host: string): string {
  return `{ "insecure-registries": [${JSON.stringify(host)}] }`;
}

/** An image as `docker pull` names it: Docker Hub's official ones by their last part alone. */
export function referenceIn(host: string, repository: string, tag: string): string {
  if (host !== dockerHub) return `${host}/${repository}:${tag}`;
  return `${repository.replace(/^library\/(?!.*\/)/, '')}:${tag}`;
}
