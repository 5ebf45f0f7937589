import { Failure, isFailure } from '../errors/failure';
import type { ProblemCode } from '@/lib/contract/problem';

interface EngineError extends Error {
  statusCode?: number;
  code?: string;
  json?: { message?: string } | null;
}

/** Words of the engine → our code, where an HTTP status alone does not tell. Seen on engines 20.10 to 28. */
const byWords: readonly (readonly [RegExp, ProblemCode, string?])[] = [
  [/no space left on device/i, 'no-space'],
  // Of Go's crypto/x509, by which the engine judges a registry.
  [/certificate signed by unknown authority|certificate is not trusted/i, 'registry-engine-trust'],
  [/certificate has expired or is not yet valid/i, 'registry-certificate-expired'],
  [
    /certificate is (not )?valid for|cannot validate certificate for|relies on legacy Common Name/i,
    'registry-certificate-name',
  ],
  [/container name .* is already in use/i, 'name-taken', 'name'],
  [/port is already allocated|address already in use/i, 'port-taken', 'ports'],
  [/invalid reference format|repository name must be/i, 'invalid-reference', 'image'],
  [/no such image|does not exist locally with the tag|tag does not exist/i, 'image-not-found', 'image'],
  // Before the next: containerd's image store puts both into one sentence.
  [/authorization failed|no basic auth credentials/i, 'registry-unauthorized'],
  // Both before the next as well: containerd ends its sentence with "not found".
  [/no match for platform/i, 'platform-mismatch'],
  // What is no word of a registry, engines from 26 on tell with "repository does not exist" before it.
  [/\bHTTP 403\b|403 forbidden|denied: </i, 'registry-unauthorized'],
  [/manifest( for .*)? (not found|unknown)|name unknown|repository does not exist/i, 'image-not-found', 'image'],
  [/failed to resolve reference .*: not found$/i, 'image-not-found', 'image'],
  [/toomanyrequests|429 too many requests|pull rate limit/i, 'registry-rate-limit'],
  [/does not match the specified platform|no matching manifest for/i, 'platform-mismatch'],
  [/unauthorized|authentication required|denied/i, 'registry-unauthorized'],
  [/is already paused|is not paused/i, 'not-modified'],
  [/is not running|is paused/i, 'container-not-running'],
  [/image is being used|is using its referenced image/i, 'image-in-use'],
  [
    /x509:|server gave HTTP response to HTTPS client|dial tcp|no such host|connection refused|i\/o timeout|TLS handshake|context deadline/i,
    'registry-unreachable',
  ],
];

const unreachable = new Set(['ECONNREFUSED', 'ENOENT', 'EACCES', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/**
 * The failure that says what an engine's error means, with the engine's own words in `detail`. Takes what dockerode
 * throws (`statusCode`, `json.message`), a socket error, or the `errorDetail.message` of a progress stream.
 */
export function engineFailure(error: unknown): Failure {
  if (isFailure(error)) return error;
  const given: EngineError = error instanceof Error ? error : new Error(String(error));
  const detail = wordsOf(given);
  const options = { cause: error };
  if (given.statusCode === undefined && given.code && unreachable.has(given.code))
    return new Failure('engine-unreachable', { detail }, options);
  const known = byWords.find(([words]) => words.test(detail));
  if (known) return new Failure(known[1], { detail, ...(known[2] ? { field: known[2] } : {}) }, options);
  return new Failure(byStatus(given.statusCode), { detail }, options);
}

/** The engine's own words, without what docker-modem puts around them where it did not parse the body (streams). */
function wordsOf(error: EngineError): string {
  return error.json?.message ?? error.message.replace(/^\(HTTP code \d+\) .*? - /, '').trimEnd();
}

function byStatus(status: number | undefined): ProblemCode {
  if (status === 304) return 'not-modified';
  if (status === 400) return 'bad-request';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  return 'engine-error';
}

/** Runs one call of the engine and throws what goes wrong as a `Failure`. */
export async function asking<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw engineFailure(error);
  }
}
