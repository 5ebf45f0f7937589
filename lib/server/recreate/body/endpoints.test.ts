import { describe, expect, test } from 'vitest';
import { ownEndpoints } from './endpoints';
import type { Inspected, Json } from './inspected';
import { mainNetwork } from './main-network';

const id = 'abcdef012345'.padEnd(64, '6');
const container = (mode: string, networks: Record<string, Json | null>, config: Json = {}): Inspected => ({
  ...{ Id: id, Name: '/web', Image: 'sha256:1', State: { Status: 'running', Running: true } },
  Config: config,
  HostConfig: { NetworkMode: mode },
  NetworkSettings: { Networks: networks },
});
const [asked, random] = ['02:42:ac:11:00:63', '9a:0b:1c:2d:3e:4f'];

describe('what was asked of each network', () => {
  test('is told without what the engine gave out', () => {
    const told = {
      IPAMConfig: { IPv4Address: '10.0.0.7' },
      Aliases: ['db', id.slice(0, 12)],
      ...{ IPAddress: '10.0.0.7', MacAddress: '02:42:0a:00:00:07', NetworkID: 'n', EndpointID: 'e' },
      ...{ Links: null, DriverOpts: {}, GwPriority: 0 },
    };
    expect(ownEndpoints(container('net', { net: told }), true)).toEqual({
      net: { IPAMConfig: { IPv4Address: '10.0.0.7' }, Aliases: ['db'] },
    });
  });
  test('keeps links, options of the driver, and the priority of a gateway', () => {
    const told = { Links: ['db:database'], DriverOpts: { a: '1' }, GwPriority: 3, IPAMConfig: {} };
    expect(ownEndpoints(container('net', { net: told }), true)).toEqual({
      net: { Links: ['db:database'], DriverOpts: { a: '1' }, GwPriority: 3 },
    });
  });
  test('is no alias on the bridge, which takes none', () => {
    expect(ownEndpoints(container('default', { bridge: { Aliases: ['db'] } }), true)).toEqual({ bridge: {} });
  });
  test.each(['host', 'none', 'container:db'])('is nothing where the network is %s', (mode) => {
    expect(ownEndpoints(container(mode, { [mode]: {} }), true)).toEqual({});
  });
});

describe('the MAC address that was asked for', () => {
  const macOf = (told: Json, config: Json, macInConfig: boolean) =>
    ownEndpoints(container('net', { net: told }, config), macInConfig).net?.MacAddress;
  test('is what Config tells, also where the network tells none, since it has stopped', () => {
    expect(macOf({ MacAddress: asked }, { MacAddress: asked }, true)).toBe(asked);
    expect(macOf({ MacAddress: '' }, { MacAddress: asked }, true)).toBe(asked);
  });
  test('is none where Config tells none, whatever the network has', () => {
    expect(macOf({ MacAddress: random, IPAddress: '10.0.0.7' }, {}, true)).toBeUndefined();
  });
  test('is, with an engine whose Config never tells it, what the network has, unless made of the address', () => {
    expect(macOf({ MacAddress: random, IPAddress: '10.0.0.7' }, {}, false)).toBe(random);
    expect(macOf({ MacAddress: '02:42:0a:00:00:07', IPAddress: '10.0.0.7' }, {}, false)).toBeUndefined();
  });
  test('is the same for a further network, of which Config never tells', () => {
    const networks = { net: { MacAddress: random }, more: { MacAddress: random, IPAddress: '10.0.0.7' } };
    expect(ownEndpoints(container('net', networks), true)).toEqual({ net: {}, more: { MacAddress: random } });
  });
});

describe('the network of its mode', () => {
  test.each<[string, string, Record<string, Json>, string | null]>([
    ['by its name', 'net', { other: {}, net: {} }, 'net'],
    ['the bridge by any of its names', 'default', { bridge: {} }, 'bridge'],
    ['by its id', 'abcdef123456', { other: { NetworkID: '1' }, net: { NetworkID: 'abcdef1234567890' } }, 'net'],
    ['by its id, of one that never ran', 'abcdef123456', { net: { NetworkID: '' } }, 'net'],
    ['none, where it was taken out of it', 'net', { other: {} }, null],
    [
      'none, where it was taken out of that which was asked for by its id',
      'abcdef123456',
      { other: { NetworkID: '1' } },
      null,
    ],
  ])('%s', (_, mode, networks, name) => {
    expect(mainNetwork(container(mode, networks))).toBe(name);
  });
});
