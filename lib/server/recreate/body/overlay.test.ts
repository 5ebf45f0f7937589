import { describe, expect, test } from 'vitest';
import type { Inspected, WholeBody } from './inspected';
import { keepVolumes } from './keep-volumes';
import { overlay } from './overlay';
import { followMemory, withSwap } from './swap';

const body = (config: object, host: object = {}, endpoints: object = {}): WholeBody =>
  ({ ...config, HostConfig: host, NetworkingConfig: { EndpointsConfig: endpoints } }) as WholeBody;

describe('an edit is laid over what is there', () => {
  test('what no form can say stays', () => {
    const mine = body({ Env: ['A=1', 'B=2'] }, { Binds: ['/srv:/srv:rshared', 'data:/data'], Unknown: { deep: [1] } });
    const before = { Env: ['A=1', 'B=2'], HostConfig: { Binds: ['data:/data'] } };
    const after = { Env: ['A=3', 'B=2'], HostConfig: { Binds: ['more:/data'] } };
    expect(overlay(mine, before, after)).toMatchObject({
      Env: ['A=3', 'B=2'],
      HostConfig: { Binds: ['/srv:/srv:rshared', 'more:/data'], Unknown: { deep: [1] } },
    });
  });
  test('words are replaced as a line, and what is asked no longer is gone', () => {
    const mine = body({ Cmd: ['sleep', '1', '1'], User: 'web' });
    expect(overlay(mine, { Cmd: ['sleep', '1', '1'], User: 'web' }, { Cmd: ['sleep', '1'] })).toEqual(
      body({ Cmd: ['sleep', '1'] }),
    );
  });
  test('another network takes the place of the first, the others stay', () => {
    const mine = body({}, { NetworkMode: 'a' }, { a: { Aliases: ['x'] }, other: { Aliases: ['y'] } });
    const asks = (network: string) => body({}, { NetworkMode: network }, { [network]: {} });
    expect(overlay(mine, asks('a'), asks('b'))).toMatchObject({
      HostConfig: { NetworkMode: 'b' },
      NetworkingConfig: { EndpointsConfig: { b: {}, other: { Aliases: ['y'] } } },
    });
  });
});

test('volumes without a name are asked for by the one that the engine gave them, unless the edit took them away', () => {
  const container = {
    Mounts: [
      { Type: 'volume', Name: 'one', Destination: '/data' },
      { Type: 'volume', Name: 'two', Destination: '/image' },
      { Type: 'volume', Name: 'three', Destination: '/gone' },
    ],
  } as unknown as Inspected;
  const image = { Config: { Volumes: { '/image': {} } } };
  const { HostConfig, Volumes } = keepVolumes(body({ Volumes: { '/data': {} } }), container, image);
  expect(HostConfig.Binds).toEqual(['two:/image', 'one:/data']);
  expect(Volumes).toEqual({});
});

describe('swap follows memory', () => {
  const twice = { Memory: 64, MemorySwap: 128 };
  test('where it was what the engine gives by itself', () => {
    expect(followMemory(body({}, { Memory: 100, MemorySwap: 128 }), twice).HostConfig.MemorySwap).toBe(0);
    expect(withSwap({ Memory: 100 }, twice)).toEqual({ Memory: 100, MemorySwap: 200 });
    expect(withSwap({ Memory: 100 }, { Memory: 64, MemorySwap: -1 })).toEqual({ Memory: 100, MemorySwap: -1 });
  });
  test('and not where it was asked for', () => {
    expect(
      followMemory(body({}, { Memory: 100, MemorySwap: 300 }), { Memory: 64, MemorySwap: 300 }).HostConfig,
    ).toEqual({
      Memory: 100,
      MemorySwap: 300,
    });
    expect(withSwap({ Memory: 100 }, { Memory: 64, MemorySwap: 300 })).toEqual({ Memory: 100 });
  });
});
