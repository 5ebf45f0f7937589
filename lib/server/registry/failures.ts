import type { ProblemCode } from '@/lib/contract/problem';
import { Failure, isFailure } from '../errors/failure';
import { untrusted } from './untrusted';
import { refusedAddress } from './guarded-lookup';
import type { Answer } from './transport';
import { isPage, wordsOf } from './words';

/** Codes of Node and OpenSSL → ours. */
const byCode: Readonly<Record<string, ProblemCode>> = {
  ENOTFOUND: 'registry-unknown-host',
  EAI_AGAIN: 'registry-unknown-host',
  EAI_FAIL: 'registry-unknown-host',
  CERT_HAS_EXPIRED: 'registry-certificate-expired',
  CERT_NOT_YET_VALID: 'registry-certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'registry-certificate-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'registry-certificate-unknown',
  SELF_SIGNED_CERT_IN_CHAIN: 'registry-certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'registry-certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'registry-certificate-unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'registry-certificate-unknown',
  CERT_UNTRUSTED: 'registry-certificate-unknown',
  CERT_SIGNATURE_FAILURE: 'registry-certificate-unknown',
  [refusedAddress]: 'registry-refused-address',
};

/** The failure that says why there is no answer from `url`. `timeoutMs`: that time was over. `ca`: what is trusted besides. */
export function connectionFailure(error: unknown, url: URL, timeoutMs: number | null, ca: string): Failure {
  if (isFailure(error)) return error;
  const options = { cause: error };
  if (timeoutMs !== null)
    return new Failure('registry-timeout', { detail: `${url.host}: no answer within ${timeoutMs / 1000} s` }, options);
  const given = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const code = given instanceof Error && 'code' in given ? String(given.code) : '';
  const detail = `${url.host}: ${given instanceof Error ? given.message || code : String(given)}`;
  // OpenSSL tells by its words alone what it met in the place of TLS.
  const isPlain = /wrong version number|packet length too long/.test(detail);
  if (byCode[code] === 'registry-certificate-unknown' && ca !== '') return untrusted(ca, detail, options);
  return new Failure(isPlain ? 'registry-plain-http' : (byCode[code] ?? 'registry-no-connection'), { detail }, options);
}

/** What a registry's answer that is no success says, in its own words. `signedIn`: it was shown credentials. */
export function answerFailure(answer: Answer, signedIn: boolean): Failure {
  const { status } = answer;
  const detail = `${answer.url.host}: ${wordsOf(answer)}`;
  if (status === 429) return rateLimit(answer, detail);
  if (status === 401) return new Failure(signedIn ? 'registry-wrong-sign-in' : 'registry-unauthorized', { detail });
  if (status === 403) return new Failure('registry-forbidden', { detail });
  if (status === 404) return new Failure(isOwnAnswer(answer) ? 'registry-not-found' : 'no-registry', { detail });
  if (status === 405) return new Failure('registry-no-delete', { detail });
  if (isPage(answer)) return new Failure('no-registry', { detail });
  return new Failure('registry-error', { detail });
}

/** An answer that no registry gives, although it is a good one: a page of some proxy, as a rule. */
export function notARegistry(answer: Answer): Failure {
  return new Failure('no-registry', { detail: `${answer.url.host}: ${wordsOf(answer)}` });
}

export function tooMuch(maximumBytes: number): Failure {
  return new Failure('registry-error', { detail: `It answered more than ${maximumBytes} bytes.` });
}

/** Docker Hub tells its limits in headers: docs.docker.com/docker-hub/usage/pulls. */
const limitHeaders = ['ratelimit-limit', 'ratelimit-remaining', 'docker-ratelimit-source', 'retry-after'];

function rateLimit({ headers }: Answer, words: string): Failure {
  const told = limitHeaders.filter((name) => headers[name] !== undefined).map((name) => `${name}: ${headers[name]}`);
  const seconds = Number(headers['retry-after']);
  return new Failure('registry-rate-limit', {
    detail: [words, ...told].join('\n'),
    ...(Number.isInteger(seconds) && seconds > 0 ? { retryAfter: seconds } : {}),
  });
}

/** Whether a 404 is a registry's: its errors have codes, and older ones name themselves in a header. */
function isOwnAnswer({ headers, body }: Answer): boolean {
  return headers['docker-distribution-api-version'] !== undefined || /^\s*\{\s*"errors"/.test(body.toString('utf8'));
}
