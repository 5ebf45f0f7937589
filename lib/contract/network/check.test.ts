import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkNetwork, type NetworkWorld } from './check';
import { CreateNetworkRequest, type NetworkPool } from './create';
import { readPrefix, type Prefix } from './prefix';
import { roomOf } from './room';

const there = (name: string, subnets: string[], more: Partial<NetworkWorld['networks'][number]> = {}) => ({
  ...{ name, scope: 'local', configOnly: false, subnets },
  ...more,
});
const old = { apiVersion: '1.41', swarmManager: false };
const recent = { apiVersion: '1.48', swarmManager: true };
const world = (...networks: NetworkWorld['networks']): NetworkWorld => ({ networks, engine: old });
const form = (change: object) => CreateNetworkRequest.parse({ name: 'new', ...change });
const faults = (change: object, of: NetworkWorld = world()) =>
  checkNetwork(form(change), of).map(({ path, key }) => `${path} ${key}`);
const pool = (subnet: string, more: Partial<NetworkPool> = {}) => ({ pools: [{ subnet, ...more }] });

describe('a subnet', () => {
  const bridge = there('bridge', ['172.17.0.0/16']);
  const six = there('six', ['10.5.0.0/24', 'fd00:5::/64']);
  const clash = (change: object, ...networks: NetworkWorld['networks']) =>
    checkNetwork(form(change), world(...networks)).find(({ key }) => key === 'clash')?.values;

  it('that overlaps another network is told with that network, and with one that is free', () => {
    expect(clash(pool('172.17.5.0/24'), bridge)).toEqual({
      network: 'bridge',
      subnet: '172.17.0.0/16',
      free: '172.18.0.0/24',
    });
    expect(clash(pool('172.16.0.0/12'), bridge)).toMatchObject({ network: 'bridge', free: '172.18.0.0/15' });
    expect(clash({ ipv6: true, ...pool('fd00:5::5:0/112') }, bridge, six)).toMatchObject({ network: 'six' });
    expect(clash(pool('10.5.1.0/24'), bridge, six)).toBeUndefined();
  });
  it('clashes with no network whose addresses are kept apart', () => {
    expect(clash(pool('10.5.0.0/24'), { ...six, scope: 'swarm' })).toBeUndefined();
    expect(clash({ driver: 'overlay', ...pool('10.5.0.0/24') }, six)).toBeUndefined();
    expect(clash(pool('10.5.0.0/24'), { ...six, configOnly: true })).toBeUndefined();
    expect(clash({ ipamDriver: 'own', ...pool('10.5.0.0/24') }, six)).toBeUndefined();
    const shared = pool('10.5.0.0/24', { range: '10.5.0.128/25' });
    expect(clash({ driver: 'macvlan', ...shared }, six)).toBeUndefined();
    expect(clash(shared, six)).toBeDefined();
  });
  test.each<[string, object, string[]]>([
    ['with host bits', pool('10.0.0.7/24'), ['pools.0.subnet hostBits']],
    ['that is none', pool('10.0.0/24'), ['pools.0.subnet subnetForm']],
    ['of two addresses, which leaves none', pool('10.0.0.0/31'), ['pools.0.subnet noRoom']],
    ['of one address', pool('10.0.0.1/32'), ['pools.0.subnet noRoom']],
    [
      'twice',
      { driver: 'macvlan', pools: [{ subnet: '10.0.0.0/8' }, { subnet: '10.1.0.0/16' }] },
      ['pools.1.subnet ownClash'],
    ],
    [
      'beside another of a bridge',
      { pools: [{ subnet: '10.0.0.0/24' }, { subnet: '10.1.0.0/24' }] },
      ['pools.1.subnet onePool'],
    ],
    [
      'beside another of macvlan',
      { driver: 'macvlan', pools: [{ subnet: '10.0.0.0/24' }, { subnet: '10.1.0.0/24' }] },
      [],
    ],
    ['of IPv6 where that is off', pool('fd00::/64'), ['pools.0.subnet needsIpv6']],
    ['of one IPv6 address', { ipv6: true, ...pool('fd00::1/128') }, ['pools.0.subnet noRoom']],
  ])('%s', (_, change, wanted) => expect(faults(change)).toEqual(wanted));

  test('of one or two addresses is good for engines from API 1.44 on', () => {
    const of = { networks: [], engine: recent };
    expect(faults(pool('10.0.0.0/31'), of)).toEqual([]);
    expect(faults(pool('10.0.0.1/32'), of)).toEqual([]);
  });
});

describe('within a subnet', () => {
  const at = (more: Partial<NetworkPool>) => faults(pool('10.0.0.0/24', more));
  test.each<[string, Partial<NetworkPool>, string[]]>([
    ['everything fits', { range: '10.0.0.128/25', gateway: '10.0.0.9', aux: { a: '10.0.0.5' } }, []],
    ['a range is larger', { range: '10.0.0.0/16' }, ['pools.0.range rangeOutside']],
    ['a range is elsewhere', { range: '10.0.1.0/25' }, ['pools.0.range rangeOutside']],
    ['a range has host bits', { range: '10.0.0.5/25' }, ['pools.0.range hostBits']],
    ['a gateway is elsewhere', { gateway: '10.0.1.1' }, ['pools.0.gateway outside']],
    ['a gateway is of the other kind', { gateway: 'fd00::1' }, ['pools.0.gateway otherKind']],
    ['a gateway is none', { gateway: '10.0.0' }, ['pools.0.gateway addressForm']],
    ['a gateway is the network itself', { gateway: '10.0.0.0' }, ['pools.0.gateway firstAddress']],
    ['a gateway is the broadcast', { gateway: '10.0.0.255' }, ['pools.0.gateway lastAddress']],
    ['an address is elsewhere', { aux: { a: '10.9.0.1' } }, ['pools.0.aux.a outside']],
    ['an address is the gateway', { gateway: '10.0.0.9', aux: { a: '10.0.0.9' } }, ['pools.0.aux.a auxGateway']],
    ['an address is what the engine would choose as gateway', { aux: { a: '10.0.0.1' } }, ['pools.0.aux.a auxGateway']],
    [
      'the same, at the start of the range',
      { range: '10.0.0.128/25', aux: { a: '10.0.0.128' } },
      ['pools.0.aux.a auxGateway'],
    ],
    ['an address is there twice', { aux: { a: '10.0.0.5', b: '10.0.0.5' } }, ['pools.0.aux.b auxTwice']],
  ])('%s', (_, more, wanted) => expect(at(more)).toEqual(wanted));

  it('there is room for what no one else has, as counted one by one', () => {
    const last = fc.integer({ min: 0, max: 15 }).map((n) => `10.0.0.${n}`);
    fc.assert(
      fc.property(
        fc.option(last, { nil: '' }),
        fc.dictionary(fc.constantFrom('a', 'b'), last),
        fc.constantFrom('', '10.0.0.8/29'),
        fc.boolean(),
        (gateway, aux, range, whole) => {
          const { first, last: end } = readPrefix(range || '10.0.0.0/28') as Prefix;
          const reserved = [readPrefix('10.0.0.0/28')!.first, readPrefix('10.0.0.0/28')!.last];
          const taken = new Set(
            [...Object.values(aux), gateway].filter(Boolean).map((text) => readPrefix(`${text}/32`)!.first),
          );
          let free = 0n;
          let chosen = gateway !== '';
          for (let value = first; value <= end; value += 1n) {
            if (reserved.includes(value)) continue;
            if (!chosen) {
              chosen = true;
              continue;
            }
            if (!taken.has(value)) free += 1n;
          }
          expect(roomOf({ subnet: '10.0.0.0/28', range, gateway, aux }, whole)).toBe(free);
        },
      ),
    );
  });
});

test.each<[string, object, NetworkWorld, string[]]>([
  ['a name that is taken', { name: 'web' }, world(there('web', [])), ['name nameTaken']],
  ['an overlay without a swarm', { driver: 'overlay' }, world(), ['driver noSwarm']],
  ['an overlay with one', { driver: 'overlay' }, { networks: [], engine: recent }, []],
  ['IPv6 without a subnet on an old engine', { ipv6: true }, world(), ['ipv6 ipv6Pool']],
  ['IPv6 without a subnet on a recent one', { ipv6: true }, { networks: [], engine: recent }, []],
  [
    'an MTU that is none',
    { options: { 'com.docker.network.driver.mtu': 'abc' } },
    world(),
    ['options.com.docker.network.driver.mtu mtu'],
  ],
  [
    'a bridge name that is too long',
    { options: { 'com.docker.network.bridge.name': 'a'.repeat(16) } },
    world(),
    ['options.com.docker.network.bridge.name bridgeName'],
  ],
  [
    'a yes that is none',
    { options: { 'com.docker.network.bridge.enable_icc': 'maybe' } },
    world(),
    ['options.com.docker.network.bridge.enable_icc boolean'],
  ],
  [
    'the loopback as a parent',
    { driver: 'ipvlan', options: { parent: 'lo' } },
    world(),
    ['options.parent parentLoopback'],
  ],
])('%s', (_, change, of, wanted) => expect(faults(change, of)).toEqual(wanted));

test('a name has to be given, of plain letters', () => {
  const request = form({});
  const named = (name: string) => checkNetwork({ ...request, name }, world()).map(({ key }) => key);
  expect([named(''), named('a b'), named('-a'), named('a_b.c-1')]).toEqual([
    ['nameMissing'],
    ['nameForm'],
    ['nameForm'],
    [],
  ]);
});
