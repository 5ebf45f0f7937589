import { describe, expect, test } from 'vitest';
import type { Inspected, Json } from './inspected';
import { ownConfig } from './own-config';

const container = (config: Json, host: Json = { NetworkMode: 'default' }): Inspected => ({
  ...{ Id: 'abcdef012345'.padEnd(64, '6'), Name: '/web', Image: 'sha256:1', State: { Status: '', Running: true } },
  ...{ Config: config, HostConfig: host, NetworkSettings: { Networks: { bridge: {} } } },
});
const own = (config: Json, image: Json | null, host?: Json) =>
  ownConfig(container(config, host), image ? { Config: image } : null, 'machine');

describe('of what a container and its image say', () => {
  test('the variables, labels, ports and volumes of the image are the image’s', () => {
    const image = {
      Env: ['PATH=/bin', 'A=1'],
      Labels: { a: '1' },
      ExposedPorts: { '80/tcp': {} },
      Volumes: { '/d': {} },
    };
    const mine = {
      Env: ['PATH=/bin', 'A=2', 'B=1'],
      Labels: { a: '2', b: '1' },
      ExposedPorts: { '80/tcp': {}, '81/tcp': {} },
      Volumes: { '/d': {}, '/e': {} },
    };
    expect(own(mine, image)).toMatchObject({
      Env: ['A=2', 'B=1'],
      Labels: { a: '2', b: '1' },
      ExposedPorts: { '81/tcp': {} },
      Volumes: { '/e': {} },
    });
  });
  test('all counts as its own where the image is gone', () => {
    expect(own({ Env: ['A=1'], User: 'nobody', Cmd: ['x'] }, null)).toMatchObject({
      Env: ['A=1'],
      User: 'nobody',
      Cmd: ['x'],
    });
  });
  test.each<[string, Json, Json, Json]>([
    ['neither is asked for', { Entrypoint: ['e'], Cmd: ['c'] }, { Entrypoint: ['e'], Cmd: ['c'] }, {}],
    ['a command of its own', { Entrypoint: ['e'], Cmd: ['d'] }, { Entrypoint: ['e'], Cmd: ['c'] }, { Cmd: ['d'] }],
    [
      'an entrypoint of its own, and the command with it even if it is the same',
      { Entrypoint: ['f'], Cmd: ['c'] },
      { Entrypoint: ['e'], Cmd: ['c'] },
      { Entrypoint: ['f'], Cmd: ['c'] },
    ],
    [
      'an entrypoint that was taken away',
      { Entrypoint: null, Cmd: ['d'] },
      { Entrypoint: ['e'] },
      { Entrypoint: [''], Cmd: ['d'] },
    ],
  ])('the program: %s', (_, mine, image, told) => {
    const { Entrypoint, Cmd } = own(mine, image);
    expect({ Entrypoint, Cmd }).toEqual({ Entrypoint: undefined, Cmd: undefined, ...told });
  });
  test('a part of the health check that is its own', () => {
    const image = { Healthcheck: { Test: ['CMD', 'a'], Interval: 5 } };
    expect(own({ Healthcheck: { Test: ['CMD', 'a'], Interval: 9 } }, image).Healthcheck).toEqual({ Interval: 9 });
    expect(own({ Healthcheck: { Test: ['CMD', 'a'], Interval: 5 } }, image).Healthcheck).toBeUndefined();
  });
});

describe('the host name is', () => {
  test.each<[string, string, Json, string | undefined]>([
    ['its own', 'web', { NetworkMode: 'default' }, 'web'],
    ['the short id, which the engine gave', 'abcdef012345', { NetworkMode: 'default' }, undefined],
    ["another container's", 'web', { NetworkMode: 'container:db' }, undefined],
    ["the machine's", 'machine', { NetworkMode: 'host' }, undefined],
    ["its own in the machine's network", 'web', { NetworkMode: 'host' }, 'web'],
    ["the machine's by the namespace", 'web', { NetworkMode: 'default', UTSMode: 'host' }, undefined],
  ])('%s', (_, name, host, told) => {
    expect(own({ Hostname: name }, {}, host).Hostname).toBe(told);
  });
});

test('the MAC address is left to the network of its mode, and stays where it is in none', () => {
  const mine = { MacAddress: '02:42:ac:11:00:63' };
  expect(own(mine, {})).not.toHaveProperty('MacAddress');
  expect(own(mine, {}, { NetworkMode: 'web' })).toHaveProperty('MacAddress', mine.MacAddress);
});
