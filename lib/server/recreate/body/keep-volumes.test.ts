import { describe, expect, test } from 'vitest';
import type { Inspected, InspectedMount, Json } from './inspected';
import { keepVolumes } from './keep-volumes';

const container = (...mounts: InspectedMount[]): Inspected => ({
  ...{ Id: 'a', Name: '/web', Image: 'sha256:1', State: { Status: 'running', Running: true } },
  ...{ Config: {}, HostConfig: {}, Mounts: mounts },
});
const at = (Destination: string, Name = `name-of-${Destination}`): InspectedMount => ({
  Type: 'volume',
  Name,
  Destination,
});
const body = (rest: Json, host: Json = {}) => ({
  ...rest,
  HostConfig: host,
  NetworkingConfig: { EndpointsConfig: {} },
});

describe('a volume without a name is asked for by the name that the engine gave it', () => {
  test('that the container asked for', () => {
    expect(keepVolumes(body({ Volumes: { '/a': {} } }), container(at('/a')), null)).toMatchObject({
      Volumes: {},
      HostConfig: { Binds: ['name-of-/a:/a'] },
    });
  });
  test('that its image asked for, which need not be in the body', () => {
    const image = { Config: { Volumes: { '/a': {} } } };
    expect(keepVolumes(body({}), container(at('/a')), image).HostConfig.Binds).toEqual(['name-of-/a:/a']);
  });
  test('that was written as a bind of one path, or as a mount without a source', () => {
    const host = { Binds: ['/a', 'data:/b:ro'], Mounts: [{ Type: 'volume', Target: '/c', ReadOnly: true }] };
    expect(keepVolumes(body({}, host), container(at('/a'), at('/b', 'data'), at('/c')), null).HostConfig).toEqual({
      Binds: ['name-of-/a:/a', 'data:/b:ro'],
      Mounts: [{ Type: 'volume', Source: 'name-of-/c', Target: '/c', ReadOnly: true }],
    });
  });
  test('whose place has a colon, which no bind can say, as a mount', () => {
    expect(keepVolumes(body({ Volumes: { '/a:b': {} } }), container(at('/a:b')), null).HostConfig).toEqual({
      Mounts: [{ Type: 'volume', Source: 'name-of-/a:b', Target: '/a:b' }],
    });
  });
});

describe('a volume is not kept', () => {
  test('whose row was taken out of the form', () => {
    expect(keepVolumes(body({ Volumes: {} }), container(at('/a')), null).HostConfig).toEqual({});
  });
  test('whose place something else has by now', () => {
    const image = { Config: { Volumes: { '/a': {}, '/b': {}, '/c': {} } } };
    const host = { Binds: ['/srv:/a'], Mounts: [{ Type: 'bind', Source: '/srv', Target: '/b' }], Tmpfs: { '/c': '' } };
    expect(keepVolumes(body({}, host), container(at('/a'), at('/b'), at('/c')), image).HostConfig).toEqual(host);
  });
});

test('a volume that is new in the form is left to the engine', () => {
  expect(keepVolumes(body({ Volumes: { '/new': {} } }), container(at('/a')), null)).toMatchObject({
    Volumes: { '/new': {} },
    HostConfig: {},
  });
});
