import { describe, expect, test } from 'vitest';
import type { CreateBody } from '@/lib/contract/run/body';
import type { Inspected, Json, WholeBody } from './inspected';
import { fitNetworks, nameBridge } from './networks';

const container = (mode: string, networks: Record<string, Json>, running = true): Inspected => ({
  ...{ Id: 'a'.repeat(64), Name: '/web', Image: 'sha256:1', State: { Status: '', Running: running }, Config: {} },
  HostConfig: { NetworkMode: mode },
  NetworkSettings: { Networks: networks },
});
const body = (mode: string, endpoints: Record<string, Json>): WholeBody => ({
  HostConfig: { NetworkMode: mode },
  NetworkingConfig: { EndpointsConfig: endpoints },
});
/** The networks that are asked for, in their order, and the one that is left afterwards. */
const fitted = (whole: WholeBody, of: Inspected) => {
  const { body: asked, disconnect } = fitNetworks(whole, of);
  return [Object.keys(asked.NetworkingConfig.EndpointsConfig), disconnect];
};

describe('the networks of a body', () => {
  test.each<[string, WholeBody, Inspected, [string[], string | null]]>([
    [
      'the bridge alone comes by itself',
      body('default', { bridge: {} }),
      container('default', { bridge: {} }),
      [[], null],
    ],
    [
      'the bridge is named where something is asked of it',
      body('bridge', { bridge: { MacAddress: '02:42:ac:11:00:63' } }),
      container('bridge', { bridge: {} }),
      [['bridge'], null],
    ],
    [
      'that of the mode is the first',
      body('b', { a: {}, b: {} }),
      container('b', { a: {}, b: {} }),
      [['b', 'a'], null],
    ],
    [
      'that of the mode is the first by its id too',
      body('0123456789ab', { a: {}, b: {} }),
      container('0123456789ab', { a: { NetworkID: 'ff' }, b: { NetworkID: '0123456789abcdef' } }),
      [['b', 'a'], null],
    ],
    ['one that was left stays left beside others', body('a', { b: {} }), container('a', { b: {} }), [['b'], null]],
    ['one that was left, with no other, is left again', body('a', {}), container('a', {}), [[], 'a']],
    ['one that never ran has left none', body('a', {}), container('a', {}, false), [[], null]],
    ['another mode leaves none', body('b', {}), container('a', {}), [[], null]],
    ["the host's has none", body('host', { a: {} }), container('a', { a: {} }), [[], null]],
    ["another container's has none", body('container:b', { a: {} }), container('a', { a: {} }), [[], null]],
  ])('%s', (_, whole, of, told) => {
    expect(fitted(whole, of)).toEqual(told);
  });
});

describe('the bridge in what a form asks for', () => {
  const form = (mode: string, endpoints?: Record<string, Json>): CreateBody => ({
    HostConfig: { NetworkMode: mode },
    ...(endpoints ? { NetworkingConfig: { EndpointsConfig: endpoints } } : {}),
  });
  const named = (asked: CreateBody) => nameBridge(asked).NetworkingConfig?.EndpointsConfig;
  test('is named by its one name, whether or not something is asked of it', () => {
    expect(named(form('default'))).toEqual({ bridge: {} });
    expect(named(form('bridge'))).toEqual({ bridge: {} });
    const asked = { MacAddress: '02:42:ac:11:00:63' };
    expect(named(form('default', { default: asked, other: {} }))).toEqual({ bridge: asked, other: {} });
  });
  test('is not brought in where another network is asked for', () => {
    expect(named(form('web', { web: {} }))).toEqual({ web: {} });
    expect(named(form('none'))).toBeUndefined();
  });
});
