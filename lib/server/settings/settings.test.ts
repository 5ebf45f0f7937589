import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExposed, launchActorOf, readSettings } from './settings';

describe('the settings', () => {
  it('listen on the loopback unless told otherwise', () => {
    expect(readSettings({})).toMatchObject({
      listen: '127.0.0.1',
      port: 3000,
      hosts: [],
      trustedProxies: [],
      key: null,
    });
    expect(readSettings({ QUAYSIDE_LISTEN: 'localhost' }).listen).toBe('127.0.0.1');
  });
  it('refuse to be reached from other machines with nothing that makes it safe, in one line', () => {
    for (const QUAYSIDE_LISTEN of ['0.0.0.0', '::', '10.0.0.5'])
      expect(() => readSettings({ QUAYSIDE_LISTEN })).toThrow(
        /^QUAYSIDE_LISTEN=\S+ is reached from other machines: [^\n]+$/,
      );
    const listen = { QUAYSIDE_LISTEN: '0.0.0.0' };
    expect(readSettings({ ...listen, QUAYSIDE_TLS: 'self-made' }).tls).toEqual({ kind: 'self-made' });
    expect(readSettings({ ...listen, QUAYSIDE_TLS_CERT: 'c', QUAYSIDE_TLS_KEY: 'k' }).tls.kind).toBe('files');
    expect(readSettings({ ...listen, QUAYSIDE_TRUSTED_PROXIES: '172.16.0.0/12 loopback' }).trustedProxies).toHaveLength(
      2,
    );
    expect(readSettings({ ...listen, QUAYSIDE_INSECURE: '1' }).insecure).toBe(true);
  });
  it('count the host of a container whose port is published as this machine', () => {
    const inside = readSettings({ QUAYSIDE_LISTEN: 'published' });
    expect(inside).toMatchObject({ listen: '0.0.0.0', published: true });
    expect(isExposed(inside)).toBe(false);
    expect(launchActorOf(inside).kind).toBe('local');
    const behind = readSettings({ QUAYSIDE_LISTEN: 'published', QUAYSIDE_TRUSTED_PROXIES: '172.18.0.0/16' });
    expect(launchActorOf(behind).kind).toBe('setup');
  });
  it.each([
    ['QUAYSIDE_PORT', 'http'],
    ['QUAYSIDE_LISTEN', 'everywhere'],
    ['QUAYSIDE_HOSTS', 'https://dock.example'],
    ['QUAYSIDE_HOSTS', 'dock.example/path'],
    ['QUAYSIDE_HOSTS', 'user@dock.example'],
    ['QUAYSIDE_TRUSTED_PROXIES', '10.0.0.0/99'],
    ['QUAYSIDE_TRUSTED_PROXIES', '0.0.0.0/0'],
    ['QUAYSIDE_TRUSTED_PROXIES', 'all'],
    ['QUAYSIDE_TLS', 'yes'],
  ])('name the variable that is wrong: %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`${name} \\(`));
  });
  it('take certificate and key together', () => {
    expect(() => readSettings({ QUAYSIDE_TLS_CERT: 'cert.pem' })).toThrow(/together/);
  });
  it('name every place whose content would make anybody the owner, by its absolute path', () => {
    const given = {
      QUAYSIDE_DATA: '/data',
      QUAYSIDE_TLS_CERT: '/tls/cert.pem',
      QUAYSIDE_TLS_KEY: 'tls/key.pem',
      QUAYSIDE_ADMIN_USER: 'ann',
      QUAYSIDE_ADMIN_PASSWORD_FILE: '/run/secrets/password',
    };
    expect(readSettings(given).ownPlaces.sort()).toEqual(
      ['/data', '/run/secrets/password', resolve('tls/key.pem')].sort(),
    );
  });
  it('give each port but the standard one a data folder of its own, unless one is named', () => {
    expect(readSettings({}).dataFolder).toMatch(/\/quayside$/);
    expect(readSettings({ QUAYSIDE_PORT: '3001' }).dataFolder).toMatch(/\/quayside-3001$/);
    expect(readSettings({ QUAYSIDE_PORT: '3001', QUAYSIDE_DATA: '/data' }).dataFolder).toBe('/data');
  });
  it('say all that is wrong in one line', () => {
    const bad = { QUAYSIDE_PORT: 'many', QUAYSIDE_STAND_IN: 'yes' };
    expect(() => readSettings(bad)).toThrow(/^.*QUAYSIDE_PORT \(.*\), QUAYSIDE_STAND_IN \(.*\)\.$/);
  });
});

it('wants a token for the metrics that a header takes and nobody guesses', () => {
  const token = 'x'.repeat(20);
  expect(readSettings({ QUAYSIDE_METRICS_TOKEN: token }).metrics).toEqual({ token, containers: false });
  expect(readSettings({}).metrics).toBeNull();
  for (const bad of ['x'.repeat(19), `${token} y`])
    expect(() => readSettings({ QUAYSIDE_METRICS_TOKEN: bad })).toThrow(/QUAYSIDE_METRICS_TOKEN is at least 20/);
  expect(() => readSettings({ QUAYSIDE_METRICS_CONTAINERS: '1' })).toThrow(/QUAYSIDE_METRICS_TOKEN opens them/);
});
