import { z } from 'zod';
import { Failure } from '../errors/failure';
import type { Credentials, RegistryAccess } from './access';
import type { Challenge } from './challenge';
import { answerFailure, notARegistry } from './failures';
import { wordsOf, isPage } from './words';
import type { Answer, Transport } from './transport';

/** What a token server answers: distribution's docs/spec/auth/token, and RFC 6749 section 5.1 for the other name. */
const TokenAnswer = z.object({
  token: z.string().optional(),
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
});
export interface Token {
  value: string;
  /** Milliseconds of the clock. */
  expiresAt: number;
}

/** What the specification lets a token live that says nothing of it. Seconds. */
const shortestLife = 60;
/** A token is not used in its last seconds: it must still be good when it arrives. Milliseconds. */
const marginMs = 5000;
const maximumBytes = 256 * 1024;
const clientId = 'quayside';

/**
 * A token for `scope` from the server that a Bearer challenge names. A password is shown by Basic, an identity token by
 * OAuth 2; without credentials it asks as nobody. Throws a `Failure` in the words of that server.
 */
export async function fetchToken(parts: {
  transport: Transport;
  access: RegistryAccess;
  base: URL;
  challenge: Challenge;
  scope: string;
  signal?: AbortSignal | undefined;
  now: number;
}): Promise<Token> {
  const { transport, access, base, challenge, scope, signal, now } = parts;
  const realm = realmOf(challenge, base, access.insecure);
  const { service } = challenge.parameters;
  const fields = { ...(service ? { service } : {}), ...(scope ? { scope } : {}) };
  const common = { maximumBytes, signal };
  const answer =
    access.credentials?.kind === 'token'
      ? await transport.send({ ...common, ...byIdentity(realm, fields, access.credentials) })
      : await transport.send({ ...common, ...byPassword(realm, fields, access.credentials) });
  if (answer.status !== 200) throw refused(answer, access.credentials !== null);
  if (isPage(answer)) throw notARegistry(answer);
  const told = TokenAnswer.safeParse(parsed(answer)).data;
  const value = told?.token ?? told?.access_token;
  if (!value) throw new Failure('registry-error', { detail: `${realm.host}: no token in the answer` });
  return { value, expiresAt: now + Math.max(told?.expires_in ?? 0, shortestLife) * 1000 - marginMs };
}

/**
 * Where the tokens are. The password goes there, so it must be the registry's own host, or reached by TLS; for a registry
 * that is marked insecure it may be anywhere. Link-local addresses are refused by the transport.
 */
function realmOf({ parameters }: Challenge, base: URL, insecure: boolean): URL {
  const text = parameters['realm'] ?? '';
  if (!URL.canParse(text))
    throw new Failure('registry-error', { detail: `${base.host}: its realm is no URL: ${text}` });
  const realm = new URL(text);
  const isHttp = realm.protocol === 'http:' || realm.protocol === 'https:';
  const isSafe = realm.protocol === 'https:' || (realm.host === base.host && base.protocol === 'http:');
  if (!isHttp || realm.username !== '' || !(isSafe || insecure))
    throw new Failure('registry-refused-address', {
      detail: `${base.host} sends to ${text} for a token: neither HTTPS nor its own host`,
    });
  return realm;
}

function byPassword(realm: URL, fields: Record<string, string>, credentials: Credentials | null) {
  const url = new URL(realm);
  for (const [name, value] of Object.entries(fields))
    for (const one of split(name, value)) url.searchParams.append(name, one);
  if (credentials?.kind !== 'password') return { url, method: 'GET' as const };
  url.searchParams.set('account', credentials.username);
  return { url, method: 'GET' as const, headers: { Authorization: basic(credentials) } };
}

/** distribution's docs/spec/auth/oauth. */
function byIdentity(url: URL, fields: Record<string, string>, { token }: Credentials & { kind: 'token' }) {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    ...fields,
    refresh_token: token,
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return { url, method: 'POST' as const, headers, body: body.toString() };
}

/** Several scopes are several parameters. */
function split(name: string, value: string): string[] {
  return name === 'scope' ? value.split(' ') : [value];
}

/** The header of RFC 7617. */
export function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Token servers say 400, 401 or 403 for what is a wrong password. */
function refused(answer: Answer, signedIn: boolean): Failure {
  const detail = `${answer.url.host}: ${wordsOf(answer)}`;
  if (signedIn && [400, 401, 403].includes(answer.status)) return new Failure('registry-wrong-sign-in', { detail });
  return answerFailure(answer, signedIn);
}

function parsed({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
