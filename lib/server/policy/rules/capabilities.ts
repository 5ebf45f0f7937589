import { defaultCapabilities } from '@/lib/contract/policy/capabilities';
import type { Rule } from './rule';

/** `CapAdd`: beyond what every container has, only those on the list. */
export const capabilities: Rule = ({ policy, spec }) => {
  const allowed = new Set<string>([...defaultCapabilities, ...policy.capabilities]);
  return spec.host.CapAdd.flatMap((capability, index) => {
    // The engine takes them in any case, with CAP_ and without.
    const name = capability.toUpperCase().replace(/^CAP_/, '');
    return allowed.has(name) ? [] : [{ rule: 'capabilities', path: `HostConfig.CapAdd.${index}`, subject: name }];
  });
};
