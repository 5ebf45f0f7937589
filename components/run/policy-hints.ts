import { defaultCapabilities } from '@/lib/contract/policy/capabilities';
import { isWithin, normalPath } from '@/lib/contract/policy/host-path';
import type { HostNamespace, Policy } from '@/lib/contract/policy/policy';
import type { PolicyRule } from '@/lib/contract/policy/rules';
import { isHarmless } from '@/lib/contract/policy/security-options';
import type { RunForm } from '@/lib/contract/run/form';

type MountOfForm = Pick<RunForm['mounts'][number], 'kind' | 'source' | 'driver' | 'driverOpts'>;

/** What the policy will refuse of the value at `path`: the rule, and what breaks it. */
export interface PolicyHint {
  path: string;
  rule: PolicyRule;
  subject: string;
}

/**
 * Whether the policy may let a folder of the host in: a hint before the server judges, which sees links and the engine's
 * own folders too. '' is not asked for yet.
 */
export function mayMount({ bindMounts: { mode, prefixes } }: Policy, { kind, source }: Row): boolean {
  if (kind !== 'bind' || source === '' || mode === 'all') return true;
  const path = normalPath(source);
  return mode === 'prefixes' && path !== null && prefixes.some((prefix) => isWithin(path, prefix));
}
type Row = Pick<MountOfForm, 'kind' | 'source'>;

/** Whether the policy lets a container share the host's network. */
export function mayShareNetwork({ hostNamespaces }: Policy): boolean {
  return hostNamespaces.includes('net');
}

/**
 * What of `form` the policy will refuse, told while one types, for the fields that name it by themselves. What only the
 * server can know (where links lead, what another container may, the engine's own runtime and log driver) it says when asked.
 */
export function policyHints(policy: Policy, form: RunForm): PolicyHint[] {
  return [
    ...(form.privileged && !policy.privileged ? [hint('privileged', 'privileged', 'privileged')] : []),
    ...capabilities(policy, form),
    ...(policy.securityOptions ? [] : texts(form.securityOpt).filter((one) => !isHarmless(one))).map((one) =>
      hint('securityOpt', 'security-options', one),
    ),
    ...texts(form.sysctls.map(({ name }) => name))
      .filter((name) => !policy.sysctls.includes(name))
      .map((name) => hint('sysctls', 'sysctls', name)),
    ...namespaces(policy, form),
    ...(policy.devices ? [] : devices(form)),
    ...(Number(form.oomScoreAdj) < 0 ? [hint('oomScoreAdj', 'priority', form.oomScoreAdj)] : []),
    ...(policy.volumeDrivers ? [] : volumeDrivers(form)),
  ];
}

const hint = (path: string, rule: PolicyRule, subject: string): PolicyHint => ({ path, rule, subject });
const texts = (values: readonly string[]) => values.map((one) => one.trim()).filter(Boolean);

function capabilities(policy: Policy, { capAdd }: RunForm): PolicyHint[] {
  const allowed = new Set<string>([...defaultCapabilities, ...policy.capabilities]);
  return texts(capAdd)
    .map((one) => one.toUpperCase().replace(/^CAP_/, ''))
    .filter((name) => !allowed.has(name))
    .map((name) => hint('capAdd', 'capabilities', name));
}

const namespaceFields = {
  pid: 'pid',
  ipc: 'ipc',
  uts: 'uts',
  userns: 'user',
  cgroupns: 'cgroup',
} as const satisfies Partial<Record<keyof RunForm, HostNamespace>>;
type NamespaceField = keyof typeof namespaceFields;
/** Of the container's own, or of another one, which the server judges. */
const own = /^(|private|shareable|none|container:.*)$/s;

function namespaces({ hostNamespaces }: Policy, form: RunForm): PolicyHint[] {
  return (Object.keys(namespaceFields) as NamespaceField[])
    .filter((field) => !own.test(form[field]) && !hostNamespaces.includes(namespaceFields[field]))
    .map((field) => hint(field, 'host-namespaces', `${namespaceFields[field]}: ${form[field]}`));
}

function devices(form: RunForm): PolicyHint[] {
  return [
    ...texts(form.devices.map(({ host }) => host)).map((host) => hint('devices', 'devices', host)),
    ...texts(form.deviceCgroupRules).map((rule) => hint('deviceCgroupRules', 'devices', rule)),
    ...form.gpus.map(({ driver }) => hint('gpus', 'devices', driver || 'device')),
  ];
}

function volumeDrivers({ mounts, volumeDriver }: RunForm): PolicyHint[] {
  return [
    ...(isLocal(volumeDriver) ? [] : [hint('volumeDriver', 'volume-drivers', volumeDriver)]),
    ...mounts.flatMap((row, index) =>
      reachesOut(row) ? [hint(`mounts.${index}.source`, 'volume-drivers', row.source || row.driver)] : [],
    ),
  ];
}

const isLocal = (driver: string) => driver === '' || driver === 'local';

/** As the server's rule has it: `size` mounts nothing, and memory is none of the host's devices. */
function reachesOut({ kind, driver, driverOpts }: MountOfForm): boolean {
  if (kind !== 'volume' && kind !== 'anonymous') return false;
  if (!isLocal(driver)) return true;
  const options = new Map(driverOpts.map(({ name, value }) => [name, value]));
  if ([...options.keys()].every((name) => name === '' || name === 'size')) return false;
  return !(options.get('type') === 'tmpfs' && options.get('device') === 'tmpfs');
}
