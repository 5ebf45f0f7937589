import { z } from 'zod';
import { policyRules } from './policy/rules';

/**
 * An error on the wire: RFC 9457 problem+json. `code` is stable and names a message of the catalogue
 * (`problem.<code>`); `detail` holds the engine's own words, untranslated; `field` places it in a form.
 */
export const problemCodes = [
  'bad-request',
  'unauthenticated',
  'session-ended',
  'forbidden',
  'policy',
  'not-found',
  'conflict',
  'not-modified',
  'engine-unreachable',
  'engine-error',
  'registry-unreachable',
  'registry-unauthorized',
  'registry-rate-limit',
  'registry-stalled',
  'mirror-mismatch',
  'registry-no-connection',
  'registry-unknown-host',
  'registry-timeout',
  'registry-certificate-unknown',
  'registry-certificate-expired',
  'registry-certificate-name',
  'registry-ca-leaf',
  'registry-ca-other',
  'registry-engine-trust',
  'registry-plain-http',
  'registry-refused-address',
  'registry-wrong-sign-in',
  'registry-forbidden',
  'registry-not-found',
  'no-registry',
  'registry-no-catalogue',
  'registry-no-delete',
  'registry-error',
  'registry-exists',
  'credential-helper',
  'platform-mismatch',
  'image-not-found',
  'image-in-use',
  'bad-archive',
  'cancelled',
  'invalid-reference',
  'name-taken',
  'port-taken',
  'no-space',
  'no-shell',
  'container-not-running',
  'not-steady',
  'too-large',
  'too-many-requests',
  'wrong-credentials',
  'wrong-password',
  'weak-password',
  'same-password',
  'account-taken',
  'last-owner',
  'not-recorded',
  'audit-unavailable',
  'wrong-passphrase',
  'bad-backup',
  'file-missing',
  'file-exists',
  'file-changed',
  'file-refused',
  'files-busy',
  'files-idle',
  'read-only',
  'no-tools',
  'internal',
] as const;
export const Problem = z.object({
  type: z.string(),
  code: z.enum(problemCodes),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  field: z.string().optional(),
  requestId: z.string().optional().describe('the log of the server tells more under this id'),
  retryAfter: z.number().int().optional().describe('seconds until it may be asked again'),
  issues: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        rule: z.enum(policyRules).optional().describe('of the policy, with the value that breaks it as subject'),
        subject: z.string().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem['code'];

/** Answer of every acknowledged socket message. */
export type Ack<T> = { data: T; error?: undefined } | { error: Problem; data?: undefined };
