import type { PolicyRule } from './rules';

/** One thing that the policy forbids: which rule, where it was asked (`HostConfig.Binds.0`), and the value in question. */
export interface Violation {
  rule: PolicyRule;
  path: string;
  subject: string;
}

/** `GET …/policy/containers`: a container that is beyond the policy, so that people below owner may not use it. */
export interface BeyondPolicy {
  id: string;
  name: string;
  running: boolean;
  violations: Violation[];
}
