import { expect, test } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageConfig } from '@/lib/contract/images';
import { freeName, freePort, holderOf, modeOf } from './suggestions';

const config = (given: Partial<ImageConfig>): ImageConfig => ({
  command: [],
  entrypoint: [],
  env: [],
  exposedPorts: [],
  volumes: [],
  workingDir: '',
  user: '',
  stopSignal: '',
  labels: {},
  healthcheck: null,
  ...given,
});
const container = (name: string, publicPort: number | null): ContainerRow => ({
  id: name,
  name,
  image: 'x',
  imageId: 'x',
  command: '',
  created: '',
  state: 'running',
  health: 'none',
  startedAt: null,
  finishedAt: null,
  exitCode: null,
  oomKilled: false,
  ports: [{ ip: '127.0.0.1', privatePort: 80, publicPort, protocol: 'tcp' }],
  project: null,
  service: null,
  networks: [],
  addresses: [],
  volumes: [],
});

test.each([
  [{ command: ['sh'] }, 'terminal'],
  [{ command: ['/bin/bash'] }, 'terminal'],
  [{ command: ['python3'] }, 'terminal'],
  [{ entrypoint: ['python3.11'] }, 'terminal'],
  [{ command: ['python3', '-m', 'http.server'] }, 'foreground'],
  [{ command: ['nginx', '-g', 'daemon off;'], exposedPorts: ['80/tcp'] }, 'background'],
  [{ command: ['/hello'] }, 'foreground'],
  [{}, 'foreground'],
] as const)('%j is run in the way of a %s', (given, mode) => {
  expect(modeOf(config(given as Partial<ImageConfig>))).toBe(mode);
});

test('a port is proposed that no container holds, above those that need root', () => {
  expect(freePort(80, null)).toBe(8080);
  expect(freePort(80, [container('a', 8080), container('b', 8081)])).toBe(8082);
  expect(freePort(80, [container('a', 8080)], ['8081'])).toBe(8082);
  expect(freePort(9113, [container('a', null)])).toBe(9113);
  expect(holderOf('8080', [container('a', 8080)])?.name).toBe('a');
  expect(holderOf('', [container('a', null)])).toBeUndefined();
});

test('a name is proposed that no container has', () => {
  expect(freeName('web', [container('web', null)])).toBe('web-2');
  expect(freeName('web-2', [container('web-2', null), container('web-3', null)])).toBe('web-4');
});
