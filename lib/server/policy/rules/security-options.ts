import { isHarmless } from '@/lib/contract/policy/security-options';
import type { Violation } from '@/lib/contract/policy/violation';
import type { Rule } from './rule';

/** What every engine from 20.10 on masks, and makes read-only; newer ones add to it. */
const masked = [
  '/proc/acpi',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
];
const readonly = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

/** `SecurityOpt` that weakens, and lists of masked or read-only paths that lack one of the engine's own. */
export const securityOptions: Rule = ({ policy, spec }) => {
  if (policy.securityOptions) return [];
  const violations: Violation[] = spec.host.SecurityOpt.flatMap((option, index) => {
    // The engine itself writes this into a privileged container; that it is privileged is judged already.
    if (isHarmless(option) || (spec.existing && spec.host.Privileged && /^label[=:]disable$/.test(option))) return [];
    return [{ rule: 'security-options', path: `HostConfig.SecurityOpt.${index}`, subject: option.slice(0, 100) }];
  });
  // Absent means the engine's own list.
  for (const [field, needed] of [
    ['MaskedPaths', masked],
    ['ReadonlyPaths', readonly],
  ] as const) {
    const given = spec.host[field];
    const missing = given ? needed.find((path) => !given.includes(path)) : undefined;
    if (missing) violations.push({ rule: 'security-options', path: `HostConfig.${field}`, subject: missing });
  }
  return violations;
};
