import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createSite } from '../site/site';
import { readSettings } from '../settings/settings';
import { refuse } from './guard';

const site = (variables: Record<string, string> = {}) =>
  createSite(readSettings({ QUAYSIDE_PORT: '3000', ...variables }));
const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const from = (headers: Record<string, string>) => refuse(request(headers), site());

describe('the guard of every request', () => {
  it('lets a navigation on each loopback name through', () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])
      expect(from({ host })).toBeNull();
  });
  it('refuses a name that was rebound to the loopback', () => {
    for (const host of ['evil.example:3000', 'localhost', 'localhost:3001', 'localhost.evil.example:3000'])
      expect(from({ host })).toBe('host');
    expect(from({})).toBe('host');
  });
  it('takes an Origin only from the very host asked', () => {
    expect(from({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBeNull();
    for (const origin of ['http://evil.example', 'http://localhost:8080', 'http://127.0.0.1:3000', 'null', ''])
      expect(from({ host: 'localhost:3000', origin })).toBe('origin');
  });
  it('takes an Origin of plain HTTP no more where there is TLS', () => {
    const secure = site({ QUAYSIDE_TLS: 'self-made', QUAYSIDE_HOSTS: 'dock.example' });
    expect(refuse(request({ host: 'dock.example', origin: 'https://dock.example' }), secure)).toBeNull();
    expect(refuse(request({ host: 'dock.example', origin: 'http://dock.example' }), secure)).toBe('origin');
  });
  it('lets nothing in that goes around the proxy in front', () => {
    const behind = site({ QUAYSIDE_TRUSTED_PROXIES: '10.0.0.2', QUAYSIDE_HOSTS: 'dock.example' });
    const headers = { host: 'dock.example', 'x-forwarded-for': '10.0.0.2' };
    expect(refuse(request(headers, '10.0.0.2'), behind)).toBeNull();
    expect(refuse(request(headers, '::ffff:10.0.0.2'), behind)).toBeNull();
    expect(refuse(request(headers, '10.0.0.3'), behind)).toBe('proxy');
  });
});
