import { expect, it } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import { RunForm } from '@/lib/contract/run/form';
import { mayMount, mayShareNetwork, policyHints } from './policy-hints';

const bind = (source: string) => ({ kind: 'bind' as const, source });
const folders: Policy = { ...safePolicy, bindMounts: { mode: 'prefixes', prefixes: ['/srv/data'] } };

it('tells beforehand which folder of the host is refused', () => {
  expect(mayMount(safePolicy, bind('/srv/data'))).toBe(false);
  for (const source of ['/srv/data', '/srv//data/', '/srv/data/shop'])
    expect(mayMount(folders, bind(source))).toBe(true);
  for (const source of ['/srv', '/srv/database', '/srv/data/../keys', 'srv'])
    expect(mayMount(folders, bind(source))).toBe(false);
  expect(mayMount({ ...safePolicy, bindMounts: { mode: 'all', prefixes: [] } }, bind('/etc'))).toBe(true);
});
it('says nothing of what is no folder of the host, or not typed yet', () => {
  for (const kind of ['volume', 'anonymous', 'tmpfs'] as const)
    expect(mayMount(safePolicy, { kind, source: 'x' })).toBe(true);
  expect(mayMount(safePolicy, bind(''))).toBe(true);
});
it('tells whether the host’s network may be shared', () => {
  expect(mayShareNetwork(safePolicy)).toBe(false);
  expect(mayShareNetwork({ ...safePolicy, hostNamespaces: ['net'] })).toBe(true);
});

const form = (values: object) => RunForm.parse({ image: 'busybox', ...values });
const hinted = (values: object, policy: Policy = safePolicy) =>
  policyHints(policy, form(values)).map(({ path, rule, subject }) => [path, rule, subject]);

it.each([
  [{ privileged: true }, { privileged: true }, ['privileged', 'privileged', 'privileged']],
  [{ capAdd: ['cap_net_admin', 'CHOWN'] }, { capabilities: ['NET_ADMIN'] }, ['capAdd', 'capabilities', 'NET_ADMIN']],
  [
    { securityOpt: ['seccomp=unconfined', 'no-new-privileges'] },
    { securityOptions: true },
    ['securityOpt', 'security-options', 'seccomp=unconfined'],
  ],
  [
    { sysctls: [{ name: 'net.core.somaxconn', value: '1' }] },
    { sysctls: ['net.core.somaxconn'] },
    ['sysctls', 'sysctls', 'net.core.somaxconn'],
  ],
  [{ pid: 'host', ipc: 'shareable' }, { hostNamespaces: ['pid'] }, ['pid', 'host-namespaces', 'pid: host']],
  [{ userns: 'host' }, { hostNamespaces: ['user'] }, ['userns', 'host-namespaces', 'user: host']],
  [{ devices: [{ host: '/dev/kvm' }] }, { devices: true }, ['devices', 'devices', '/dev/kvm']],
  [{ gpus: [{ driver: 'nvidia' }] }, { devices: true }, ['gpus', 'devices', 'nvidia']],
  [
    { mounts: [{ kind: 'volume', source: 'data', target: '/data', driver: 'nfs' }] },
    { volumeDrivers: true },
    ['mounts.0.source', 'volume-drivers', 'data'],
  ],
] as const)('tells of %o, unless the policy allows it', (values, allowed, expected) => {
  expect(hinted(values)).toEqual([expected]);
  expect(hinted(values, { ...safePolicy, ...(allowed as Partial<Policy>) })).toEqual([]);
});
it('tells of a priority above the host’s, and nothing of a usual form', () => {
  expect(hinted({ oomScoreAdj: '-5' })).toEqual([['oomScoreAdj', 'priority', '-5']]);
  expect(hinted({ oomScoreAdj: '5', pid: 'container:web', capDrop: ['ALL'] })).toEqual([]);
});
