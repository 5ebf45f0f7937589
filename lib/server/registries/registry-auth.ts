import { dockerHub } from '@/lib/contract/reference';
import type { AuthConfig } from '../docker/system/auth';
import type { RegistryAccess } from '../registry/access';

/** The key under which the CLI and the engine know Docker Hub. */
const hubKey = 'https://index.docker.io/v1/';

/** The sign-in of `access` as the engine takes it in a body (`POST /auth`). */
export function authConfigOf({ host, credentials }: RegistryAccess): AuthConfig {
  const serveraddress = host === dockerHub ? hubKey : host;
  if (!credentials) return { serveraddress };
  if (credentials.kind === 'token') return { identitytoken: credentials.token, serveraddress };
  const { username, password } = credentials;
  return { username, password, serveraddress };
}

/** The header `X-Registry-Auth` (Engine API, "Authentication"): JSON in base64url, with its padding. Undefined: there is nothing to sign in with. */
export function registryAuthOf(access: RegistryAccess): string | undefined {
  if (!access.credentials) return undefined;
  const text = Buffer.from(JSON.stringify(authConfigOf(access))).toString('base64');
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
