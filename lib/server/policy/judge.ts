import type { Policy } from '@/lib/contract/policy/policy';
import type { PolicyRule } from '@/lib/contract/policy/rules';
import type { Violation } from '@/lib/contract/policy/violation';
import type { Asked } from './asked';
import { judgeBuild } from './build';
import type { Facts } from './facts';
import { judgeNetwork } from './network-body';
import { judgeExec } from './other-ways';
import { readAsked } from './read-asked';
import { checkFields } from './fields/check-fields';
import { bindMounts } from './rules/bind-mounts';
import { capabilities } from './rules/capabilities';
import { devices } from './rules/devices';
import { hostNamespaces } from './rules/host-namespaces';
import { logging } from './rules/logging';
import { otherContainer } from './rules/other-container';
import { priority } from './rules/priority';
import { privileged } from './rules/privileged';
import type { Rule } from './rules/rule';
import { runtime } from './rules/runtime';
import { securityOptions } from './rules/security-options';
import { sysctls } from './rules/sysctls';
import { unreadable } from './rules/unreadable';
import { volumeDrivers } from './rules/volume-drivers';
import { specOfBody, specOfKnown } from './to-spec';

/** What is about the request itself, or about what is no container. */
type NotOfContainers = 'host-networks' | 'refused-field' | 'unknown-field';

/** Every rule; `checkFields` sees to what has no rule. `bind-mounts` speaks for `engine-socket` as well. */
export const rules: Readonly<Record<Exclude<PolicyRule, 'engine-socket' | NotOfContainers>, Rule>> = {
  'bind-mounts': bindMounts,
  'volume-drivers': volumeDrivers,
  privileged,
  'host-namespaces': hostNamespaces,
  'other-container': otherContainer,
  capabilities,
  devices,
  'security-options': securityOptions,
  sysctls,
  runtime,
  logging,
  priority,
  unreadable,
};

/**
 * The one judgement: whether `asked`, whatever way it is asked, stays within `policy`. Everything is brought to the
 * specification that it comes down to, and that is judged. Empty: it does. Pure; `facts` were gathered for `asked`.
 */
export function judge(policy: Policy, asked: Asked, facts: Facts): Violation[] {
  return once([...judgeParts(policy, asked, facts, new Set()), ...judgeRest(policy, asked)]);
}

/** `passing`: the containers that are being judged, which may name each other. */
function judgeParts(policy: Policy, asked: Asked, facts: Facts, passing: ReadonlySet<string>): Violation[] {
  const { parts, violations } = readAsked(asked);
  const judged = parts.flatMap(({ container, raw, body }) => {
    const through = new Set([...passing, ...(container ? [container.id] : [])]);
    const spec = container ? specOfKnown(container, body.HostConfig, facts) : specOfBody(body, facts);
    const judgeContainer = (name: string) => {
      const other = facts.containers.get(name);
      if (!other) return null;
      return through.has(other.id) ? [] : judgeParts(policy, { way: 'use', container: other }, facts, through);
    };
    const given = { policy, spec, facts, judgeContainer };
    return [...checkFields(raw, container !== null), ...Object.values(rules).flatMap((rule) => rule(given))];
  });
  return [...violations, ...judged];
}

/** What a request asks beyond the specifications in it. */
function judgeRest(policy: Policy, asked: Asked): Violation[] {
  if (asked.way === 'exec') return judgeExec(policy, asked.body);
  if (asked.way === 'network') return judgeNetwork(policy, asked.body);
  return asked.way === 'build' ? judgeBuild(asked.options) : [];
}

/** Each violation once: a container tells of its mounts twice. */
function once(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>();
  return violations.filter(({ rule, subject }) => {
    const key = `${rule} ${subject}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
