import type { Problem, ProblemCode } from '@/lib/contract/problem';

const statusOf: Record<ProblemCode, number> = {
  'bad-request': 400,
  unauthenticated: 401,
  'session-ended': 401,
  forbidden: 403,
  policy: 403,
  'not-found': 404,
  conflict: 409,
  'not-modified': 409,
  'engine-unreachable': 503,
  'engine-error': 502,
  'registry-unreachable': 502,
  'registry-unauthorized': 502,
  'registry-rate-limit': 502,
  'platform-mismatch': 422,
  'image-not-found': 404,
  'image-in-use': 409,
  'invalid-reference': 400,
  'name-taken': 409,
  'port-taken': 409,
  'no-space': 507,
  'no-shell': 422,
  'container-not-running': 409,
  'too-large': 413,
  'too-many-requests': 429,
  'wrong-credentials': 401,
  'wrong-password': 422,
  'weak-password': 422,
  'same-password': 422,
  'account-taken': 409,
  'last-owner': 409,
  'not-recorded': 507,
  'audit-unavailable': 503,
  internal: 500,
};

/** What a failure carries beside its code: the engine's own words, and the form field it is about. */
export interface FailureDetails {
  detail?: string;
  field?: string;
  issues?: Problem['issues'];
  /** Seconds until it may be asked again. */
  retryAfter?: number;
}

/**
 * The one error that parts throw on purpose. Recognised by `code`, never by `instanceof`: Next bundles a second copy of
 * this class.
 */
export class Failure extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: FailureDetails = {},
    options?: ErrorOptions,
  ) {
    super(details.detail ?? code, options);
    this.name = 'Failure';
  }
}

/** Whether `error` is a `Failure` of any copy of the class. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure' && 'code' in error && String(error.code) in statusOf;
}

/** The problem (RFC 9457) that tells `error` to a client. An unknown error becomes `internal` and shows no insides. */
export function toProblem(error: unknown): Problem {
  const failure = isFailure(error) ? error : new Failure('internal');
  return {
    type: `urn:quayside:problem:${failure.code}`,
    code: failure.code,
    title: failure.code,
    status: statusOf[failure.code],
    ...failure.details,
  };
}
