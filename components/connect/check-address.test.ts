import { expect, test } from 'vitest';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { checkAddress } from './check-address';

const detail: NetworkDetail = {
  ...{ hidden: false, id: 'n', name: 'shop', driver: 'bridge', scope: 'local', created: '', builtIn: false },
  ...{ internal: false, attachable: false, ingress: false, ipv6: true, configOnly: false, project: null },
  ...{ configFrom: '', ipamDriver: 'default', options: [], labels: [] },
  pools: [
    { subnet: '10.0.0.0/24', range: '', gateway: '10.0.0.1', aux: [{ name: 'router', address: '10.0.0.2' }] },
    { subnet: 'fd00::/64', range: '', gateway: '', aux: [] },
  ],
  endpoints: [
    {
      ...{ id: 'a', name: 'web', ipv4: '10.0.0.5', ipv6: '' },
      ...{ mac: '', aliases: [], fixed: [] },
      gatewayPriority: null,
    },
    {
      ...{ id: 'b', name: 'db', ipv4: '', ipv6: '' },
      ...{ mac: '', aliases: [], fixed: ['fd00::7'] },
      gatewayPriority: null,
    },
  ],
};

test.each<[string, 32 | 128, object | null]>([
  ['', 32, null],
  ['10.0.0.9', 32, null],
  ['10.0.0', 32, { key: 'form' }],
  ['fd00::9', 32, { key: 'form' }],
  ['10.0.1.9', 32, { key: 'outside', subnets: '10.0.0.0/24' }],
  ['10.0.0.1', 32, { key: 'reserved' }],
  ['10.0.0.2', 32, { key: 'reserved' }],
  ['10.0.0.255', 32, { key: 'reserved' }],
  ['10.0.0.5', 32, { key: 'taken', name: 'web' }],
  ['fd00:0:0::7', 128, { key: 'taken', name: 'db' }],
  ['fd00::8', 128, null],
])('%j as an address of a network', (text, kind, wanted) => expect(checkAddress(text, kind, detail)).toEqual(wanted));

test('a network that was made without a subnet gives no address that one asks for', () =>
  expect(checkAddress('10.0.0.9', 32, { ...detail, pools: [] })).toEqual({ key: 'noSubnet' }));
