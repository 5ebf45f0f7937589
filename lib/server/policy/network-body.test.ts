import { describe, expect, it, test } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import { networkBody } from '@/lib/contract/network/body';
import { CreateNetworkRequest } from '@/lib/contract/network/create';
import { judge } from './judge';
import { factsWith } from './testing/facts';

const found = (body: unknown, policy = safePolicy) =>
  judge(policy, { way: 'network', body }, factsWith({})).map(({ rule, path }) => `${rule} ${path}`);
const body = (change: object) => networkBody(CreateNetworkRequest.parse({ name: 'n', ...change }));
const bridge = (name: string, value: string) => ({ options: { [`com.docker.network.bridge.${name}`]: value } });
const mayAll = { ...safePolicy, hostNetworks: true };

describe('a new network', () => {
  test.each<[string, object, string[]]>([
    ['plain', {}, []],
    ['with private subnets', { ipv6: true, pools: [{ subnet: '10.1.0.0/16' }, { subnet: 'fd00::/64' }] }, []],
    ['with options that stay inside', { ...bridge('enable_icc', 'false'), internal: true, attachable: true }, []],
    ['bound to an address for its ports, as a run may', bridge('host_binding_ipv4', '192.0.2.1'), []],
    ['of a swarm', { driver: 'overlay' }, []],
    ['macvlan without a parent, which leads nowhere', { driver: 'macvlan', options: { macvlan_mode: 'bridge' } }, []],
    ['macvlan on a link', { driver: 'macvlan', options: { parent: 'eth0' } }, ['host-networks Options.parent']],
    [
      'ipvlan L3 on a link',
      { driver: 'ipvlan', options: { ipvlan_mode: 'l3', parent: 'eth0.10' } },
      ['host-networks Options.parent'],
    ],
    ["on a bridge of the host's", bridge('name', 'docker0'), ['host-networks Options.com.docker.network.bridge.name']],
    [
      'in the place of the default bridge',
      bridge('default_bridge', 'true'),
      ['host-networks Options.com.docker.network.bridge.default_bridge'],
    ],
    [
      'open to links of the host',
      bridge('trusted_host_interfaces', 'eth0'),
      ['host-networks Options.com.docker.network.bridge.trusted_host_interfaces'],
    ],
    ['with a subnet of the internet', { pools: [{ subnet: '8.8.8.0/24' }] }, ['host-networks IPAM.Config.0.Subnet']],
    [
      'with a subnet around a private one',
      { pools: [{ subnet: '10.0.0.0/7' }] },
      ['host-networks IPAM.Config.0.Subnet'],
    ],
    [
      'with a subnet that cannot be read',
      { pools: [{ subnet: '0x8.8.8.8/24' }] },
      ['host-networks IPAM.Config.0.Subnet'],
    ],
    [
      "with the metadata service's address",
      { pools: [{ subnet: '169.254.169.254/32' }] },
      ['host-networks IPAM.Config.0.Subnet'],
    ],
    ['of a plugin', { driver: 'weave' }, ['host-networks Driver']],
    ["that is the host's", { driver: 'host' }, ['host-networks Driver']],
    ['with addresses by a plugin', { ipamDriver: 'dhcp' }, ['host-networks IPAM.Driver']],
    ['by the name of a thing that every object has', { driver: 'constructor' }, ['host-networks Driver']],
  ])('%s', (_, change, wanted) => {
    expect(found(body(change))).toEqual(wanted);
    expect(found(body(change), mayAll)).toEqual([]);
  });
  it('is refused for what Quayside does not know, whatever is allowed', () => {
    expect(found({ ...body({}), ConfigFrom: { Network: 'x' } }, mayAll)).toEqual(['unknown-field ConfigFrom']);
    expect(found({ ...body({}), driver: 'macvlan' })).toEqual(['unknown-field driver']);
    expect(found({ ...body({}), Options: { parent: 1 } })).toEqual(['unreadable Options.parent']);
    expect(found('no body')).toEqual(['unreadable ']);
  });
});

test('an endpoint is judged as in a run', () => {
  const joins = (network: string, endpoint: unknown) =>
    judge(safePolicy, { way: 'connect', network, body: endpoint }, factsWith({ networks: [['mine', 'bridge']] }));
  const sysctls = { DriverOpts: { 'com.docker.network.endpoint.sysctls': 'net.ipv4.conf.IFNAME.forwarding=1' } };
  expect(joins('mine', { Aliases: ['a'], IPAMConfig: { IPv4Address: '10.0.0.5' } })).toEqual([]);
  expect(joins('mine', sysctls).map(({ rule }) => rule)).toEqual(['sysctls']);
  expect(joins('host', {}).map(({ rule }) => rule)).toEqual(['host-namespaces']);
});
