import type { Problem, ProblemCode } from '@/lib/contract/problem';
import { statusOf } from '@/lib/contract/problem-status';

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
