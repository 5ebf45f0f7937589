/**
 * What a policy decides. A violation names the rule that it breaks; each has its words in `policy.rules`.
 * `unknown-field`, `refused-field` and `unreadable` are about the request itself: what cannot be judged is refused.
 */
export const policyRules = [
  'bind-mounts',
  'engine-socket',
  'volume-drivers',
  'privileged',
  'host-namespaces',
  'host-networks',
  'other-container',
  'capabilities',
  'devices',
  'security-options',
  'sysctls',
  'runtime',
  'logging',
  'priority',
  'refused-field',
  'unknown-field',
  'unreadable',
] as const;
export type PolicyRule = (typeof policyRules)[number];
