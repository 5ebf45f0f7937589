import { quoteWords } from '../commands/quote';
import { dockerHub } from '../reference';

/** `docker login` for a registry; the CLI asks for the password. Docker Hub is the one that is not named. */
export function loginCommand(host: string, username: string): string {
  return `docker ${quoteWords(['login', ...(username ? ['-u', username] : []), ...named(host)])}`;
}

export function logoutCommand(host: string): string {
  return `docker ${quoteWords(['logout', ...named(host)])}`;
}

export function searchCommand(term: string): string {
  return `docker ${quoteWords(['search', '--limit', '100', term])}`;
}

/** Where the engine's machine keeps the certificate authority of a registry: docs.docker.com/engine/security/certificates. */
export function trustCommands(host: string): string[] {
  const folder = `/etc/docker/certs.d/${host}`;
  return [`sudo ${quoteWords(['mkdir', '-p', folder])}`, `sudo ${quoteWords(['cp', 'ca.crt', `${folder}/ca.crt`])}`];
}

/** The line of the engine's daemon.json for a registry that it may speak to without TLS. */
export function insecureSetting(host: string): string {
  return `{ "insecure-registries": [${JSON.stringify(host)}] }`;
}

function named(host: string): string[] {
  return host === dockerHub ? [] : [host];
}

/** An image as `docker pull` names it: Docker Hub's official ones by their last part alone. */
export function referenceIn(host: string, repository: string, tag: string): string {
  if (host !== dockerHub) return `${host}/${repository}:${tag}`;
  return `${repository.replace(/^library\/(?!.*\/)/, '')}:${tag}`;
}
