import { z } from 'zod';
import { policyRules } from './rules';

/** One thing that the policy forbids: which rule, where it was asked (`HostConfig.Binds.0`), and the value in question. */
export const Violation = z.object({ rule: z.enum(policyRules), path: z.string(), subject: z.string() });
export type Violation = z.infer<typeof Violation>;

/** `GET …/policy/containers`: a container that is beyond the policy, so that people below owner may not use it. */
export const BeyondPolicy = z.object({
  id: z.string(),
  name: z.string(),
  running: z.boolean(),
  violations: z.array(Violation),
});
export type BeyondPolicy = z.infer<typeof BeyondPolicy>;
