import type { Violation } from '@/lib/contract/policy/violation';
import { Failure } from '../errors/failure';

/** The refusal that names each violation: its rule, the place of it, and the value that was asked for. */
export function policyFailure(violations: readonly Violation[]): Failure {
  return new Failure('policy', {
    issues: violations.map((violation) => ({ ...violation, message: `${violation.rule}: ${violation.subject}` })),
  });
}
