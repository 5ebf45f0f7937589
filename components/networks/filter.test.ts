import { expect, test } from 'vitest';
import type { NetworkRow } from '@/lib/contract/networks';
import { filtered, tallyOf } from '../ui/list/list-filter';
import { networkFilter } from './filter';

const row = (name: string, more: Partial<NetworkRow> = {}): NetworkRow => ({
  ...{ id: `id-${name}`, name, driver: 'bridge', scope: 'local', subnets: [], gateways: [], created: '' },
  ...{ builtIn: false, internal: false, attachable: false, ingress: false, ipv6: false, configOnly: false },
  ...{ project: null, labels: {}, containers: [] },
  ...more,
});
const rows = [
  row('bridge', { builtIn: true, subnets: ['172.17.0.0/16'], containers: ['a'] }),
  row('shop_default', { project: 'shop', labels: { tier: 'Front' }, containers: ['b'] }),
  row('lan', { driver: 'macvlan', subnets: ['192.168.7.0/24', 'fd00::/64'] }),
  row('mesh', { driver: 'overlay', scope: 'swarm' }),
];

const through = (text: string) =>
  filtered(networkFilter, rows, text)
    .map(({ name }) => name)
    .join(' ');

test.each([
  ['', 'bridge shop_default lan mesh'],
  ['shop', 'shop_default'],
  ['driver:macvlan,overlay', 'lan mesh'],
  ['-driver:bridge scope:local', 'lan'],
  ['project:shop', 'shop_default'],
  ['label:tier=front', 'shop_default'],
  ['subnet:fd00', 'lan'],
  ['172.17', 'bridge'],
  ['used:yes', 'bridge shop_default'],
  ['used:no', 'lan mesh'],
  ['id-me', 'mesh'],
])('%j lets through %s', (text, names) => expect(through(text)).toBe(names));

test("the engine's own are counted apart from those that are used", () =>
  expect(tallyOf(networkFilter, rows)).toEqual({ all: 4, used: 1, unused: 2, builtIn: 1 }));
