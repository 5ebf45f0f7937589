import { expect, it } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import { mayMount, mayShareNetwork } from './policy-hints';

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
