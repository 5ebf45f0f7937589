import type { HostNamespace } from '@/lib/contract/policy/policy';
import type { Violation } from '@/lib/contract/policy/violation';
import type { Case, Rule } from './rule';

const fields = {
  PidMode: 'pid',
  IpcMode: 'ipc',
  UTSMode: 'uts',
  UsernsMode: 'user',
  CgroupnsMode: 'cgroup',
  Cgroup: 'cgroup',
} as const satisfies Record<string, HostNamespace>;
type Field = keyof typeof fields;

/** Namespaces of the container's own, and those of another container, which `other-container` judges. */
const own: Record<Field, RegExp> = {
  PidMode: /^(private|container:.*)?$/s,
  IpcMode: /^(private|shareable|none|container:.*)?$/s,
  UTSMode: /^(private)?$/,
  UsernsMode: /^(private)?$/,
  CgroupnsMode: /^(private)?$/,
  Cgroup: /^(container:.*)?$/s,
};

/**
 * PidMode, IpcMode, UTSMode, UsernsMode, CgroupnsMode, NetworkMode and networks: the host's instead of one of its own.
 * What is neither is unknown, and counts as the host's.
 */
export const hostNamespaces: Rule = (given) => {
  const { policy, spec, facts } = given;
  const violations: Violation[] = [];
  for (const field of Object.keys(fields) as Field[]) {
    const value = spec.host[field];
    const namespace = fields[field];
    if (own[field].test(value) || policy.hostNamespaces.includes(namespace)) continue;
    // On cgroup v1 the engine itself gives every container the host's.
    if (field === 'CgroupnsMode' && spec.existing && value === 'host' && !facts.engine.privateCgroups) continue;
    violations.push({ rule: 'host-namespaces', path: `HostConfig.${field}`, subject: `${namespace}: ${value}` });
  }
  return [...violations, ...networks(given)];
};

/** Whether a network is one that every engine makes by itself and that is none of the host. */
export function isOwnNetwork(name: string): boolean {
  return /^(|default|bridge|none|nat|container:.*)$/s.test(name);
}

function networks({ policy, spec, facts }: Case): Violation[] {
  if (policy.hostNamespaces.includes('net')) return [];
  return spec.networks
    .filter(({ name }) => {
      if (isOwnNetwork(name)) return false;
      const known = facts.networks.get(name);
      // The host's network has an id as well. One that is not there fails at the engine.
      return name === 'host' || known === undefined || known?.driver === 'host';
    })
    .map(({ path, name }) => ({ rule: 'host-namespaces', path, subject: `net: ${name}` }));
}
