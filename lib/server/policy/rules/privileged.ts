import type { Rule } from './rule';

/** `Privileged`: all capabilities, all devices, nothing masked. Root on the host by another name. */
export const privileged: Rule = ({ policy, spec }) =>
  spec.host.Privileged && !policy.privileged
    ? [{ rule: 'privileged', path: 'HostConfig.Privileged', subject: 'privileged' }]
    : [];
