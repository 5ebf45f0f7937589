import { dockerHub } from '@/lib/contract/reference';
import { Failure, isFailure } from '../errors/failure';
import type { RegistryAccess } from './access';
import { readChallenges, type Challenge } from './challenge';
import { answerFailure } from './failures';
import { basic, fetchToken, type Token } from './token';
import { createTransport, type Answer, type Sent } from './transport';

/** A call of the distribution API. `path` follows `/v2/`; `scope` as docs/spec/auth/scope of distribution has it. */
export interface Call {
  path: string;
  method?: 'GET' | 'HEAD' | 'DELETE';
  scope?: string;
  accept?: string;
  maximumBytes: number;
  signal?: AbortSignal | undefined;
}

/** Asks one registry, signed in as it wants it. */
export interface Asking {
  /** Answers whatever the registry does, but for what is no answer and a sign-in that fails. */
  call(call: Call): Promise<Answer>;
  /** The same; throws for everything that is not of `statuses`. */
  good(call: Call, ...statuses: number[]): Promise<Answer>;
  /** A blob: the one thing for which a registry may send elsewhere. It is asked there without the sign-in. */
  blob(call: Call): Promise<Answer>;
  /** How the registry wants one to sign in, as far as it has been asked. */
  authentication(): 'none' | Challenge['scheme'];
  /** Where it was reached. */
  base(): URL | null;
  close(): void;
}

/** Where Docker Hub's registry is. */
const hubHost = 'registry-1.docker.io';
/** Redirects that are followed for a blob. */
const mostRedirects = 3;
/** Scopes that tokens are kept for. */
const mostTokens = 500;

/**
 * Signs in as the registry's `WWW-Authenticate` asks: Basic, or a token for each scope that is kept as long as it is good.
 * A registry that is marked insecure, or of this machine, is tried with TLS and then without, as the engine does.
 */
export function createAsking(
  access: RegistryAccess,
  options: { timeoutMs?: number | undefined; now?: () => number } = {},
): Asking {
  const { now = Date.now } = options;
  const transport = createTransport(access, options.timeoutMs);
  const tokens = new Map<string, Token>();
  let challenge: Challenge | null = null;
  let found: URL | null = null;

  async function send(call: Call, authorization: string | null): Promise<Answer> {
    const { path, method = 'GET', accept, maximumBytes, signal } = call;
    const headers = {
      ...(accept === undefined ? {} : { Accept: accept }),
      ...(authorization === null ? {} : { Authorization: authorization }),
    };
    const to = (base: URL) => transport.send({ url: new URL(path, base), method, headers, maximumBytes, signal });
    if (found) return to(found);
    const secure = baseOf(access.host, 'https:');
    try {
      const answer = await to(secure);
      found = secure;
      return answer;
    } catch (error) {
      if (!mayBePlain(access) || !isFailure(error) || !speaksNoTls.has(error.code)) throw error;
      const plain = baseOf(access.host, 'http:');
      const answer = await to(plain).catch((second: unknown) => {
        // Of two refusals the first is told, unless only the second one had an answer.
        throw isFailure(second) && second.code !== 'registry-no-connection' ? second : error;
      });
      found = plain;
      return answer;
    }
  }

  /**
   * The header for `scope`, by what is known of the registry, which may have asked for another one. Null: nothing is known
   * that would be of use.
   */
  async function authorization(scope: string, signal?: AbortSignal, wanted = scope): Promise<string | null> {
    if (!challenge || !found) return null;
    const { credentials } = access;
    if (challenge.scheme === 'basic') return credentials?.kind === 'password' ? basic(credentials) : null;
    const kept = tokens.get(scope);
    if (kept && kept.expiresAt > now()) return `Bearer ${kept.value}`;
    const token = await fetchToken({ transport, access, base: found, challenge, scope: wanted, signal, now: now() });
    tokens.delete(scope);
    for (const old of [...tokens.keys()].slice(0, Math.max(0, tokens.size + 1 - mostTokens))) tokens.delete(old);
    tokens.set(scope, token);
    return `Bearer ${token.value}`;
  }

  async function call(given: Call): Promise<Answer> {
    const scope = given.scope ?? '';
    const shown = await authorization(scope, given.signal);
    const first = await send(given, shown);
    if (first.status !== 401) return first;
    const asked = chosen(readChallenges(first.headers['www-authenticate']), access);
    if (!asked) throw answerFailure(first, shown !== null && access.credentials !== null);
    challenge = asked;
    tokens.delete(scope);
    const again = await authorization(scope, given.signal, asked.parameters['scope']);
    if (again === null || (asked.scheme === 'basic' && again === shown)) throw answerFailure(first, again !== null);
    const second = await send(given, again);
    if (second.status === 401) throw answerFailure(second, access.credentials !== null);
    return second;
  }

  return {
    call,
    async good(given, ...statuses) {
      const answer = await call(given);
      if (statuses.includes(answer.status)) return answer;
      if (answer.status >= 300 && answer.status < 400) throw redirected(answer);
      throw answerFailure(answer, access.credentials !== null);
    },
    async blob(given) {
      let answer = await call(given);
      for (let hop = 0; answer.status >= 300 && answer.status < 400; hop += 1) {
        if (hop === mostRedirects) throw redirected(answer);
        answer = await transport.send({
          ...followed(answer, access.insecure),
          maximumBytes: given.maximumBytes,
          signal: given.signal,
        });
      }
      if (answer.status !== 200) throw answerFailure(answer, access.credentials !== null);
      return answer;
    },
    authentication: () => challenge?.scheme ?? 'none',
    base: () => found,
    close: transport.close,
  };
}

const speaksNoTls: ReadonlySet<string> = new Set(['registry-plain-http', 'registry-no-connection', 'registry-timeout']);

/** As the engine takes it: the loopback is trusted without a word. */
function mayBePlain({ host, insecure }: RegistryAccess): boolean {
  return insecure || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
}

function baseOf(host: string, protocol: string): URL {
  return new URL(`${protocol}//${host === dockerHub ? hubHost : host}/v2/`);
}

/** Bearer before Basic; Basic needs a password. */
function chosen(challenges: Challenge[], { credentials }: RegistryAccess): Challenge | undefined {
  const of = (scheme: Challenge['scheme']) => challenges.find((one) => one.scheme === scheme);
  return of('bearer') ?? (credentials?.kind === 'password' ? of('basic') : undefined);
}

/** The next request of a blob that lies elsewhere; never from TLS to plain HTTP, unless the registry is marked insecure. */
function followed(answer: Answer, insecure: boolean): Pick<Sent, 'url' | 'method'> {
  const location = answer.headers.location ?? '';
  if (!URL.canParse(location, answer.url.href)) throw redirected(answer);
  const url = new URL(location, answer.url);
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && (insecure || answer.url.protocol === 'http:'));
  if (!isSafe) throw redirected(answer);
  return { url, method: 'GET' };
}

function redirected({ url, status, headers }: Answer): Failure {
  return new Failure('registry-error', { detail: `${url.host}: HTTP ${status}, sends to ${String(headers.location)}` });
}
