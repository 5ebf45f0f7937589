import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings/settings';
import { createSite } from './site';

const site = (variables: Record<string, string>) => createSite(readSettings({ QUAYSIDE_PORT: '3000', ...variables }));
const tls = { QUAYSIDE_TLS: 'self-made' };
const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

describe('a site', () => {
  it('answers to the names that it was given, on any port unless one is named', () => {
    const given = site({ QUAYSIDE_HOSTS: 'Dock.example, 10.0.0.5:8443' });
    for (const host of ['dock.example', 'dock.example:3000', '10.0.0.5:8443', 'localhost:3000'])
      expect(given.answersTo(host)).toBe(true);
    for (const host of ['10.0.0.5', '10.0.0.5:3000', 'x.dock.example', 'dock.example.evil.example'])
      expect(given.answersTo(host)).toBe(false);
  });
  it('answers to the address that it listens on', () => {
    expect(site({ ...tls, QUAYSIDE_LISTEN: '10.0.0.5' }).answersTo('10.0.0.5:3000')).toBe(true);
    expect(site({ ...tls, QUAYSIDE_LISTEN: '0.0.0.0' }).answersTo('0.0.0.0:3000')).toBe(false);
  });
  it('believes X-Forwarded-For of trusted proxies alone', () => {
    const behind = site({ QUAYSIDE_TRUSTED_PROXIES: '10.0.0.0/8' });
    expect(behind.addressOf(request('10.0.0.2', '203.0.113.7'))).toBe('203.0.113.7');
    expect(behind.addressOf(request('10.0.0.2', '6.6.6.6, 203.0.113.7, 10.0.0.9'))).toBe('203.0.113.7');
    expect(behind.addressOf(request('192.0.2.1', '203.0.113.7'))).toBe('192.0.2.1');
    expect(site({}).addressOf(request('127.0.0.1', '203.0.113.7'))).toBe('127.0.0.1');
    expect(site({}).addressOf(request('::ffff:127.0.0.1'))).toBe('127.0.0.1');
    expect(behind.addressOf(request('10.0.0.2', 'what, ever'))).toBe('');
  });
  it('lets in the host of its container alone where its port is published, on whatever port that is', () => {
    const inside = createSite(readSettings({ QUAYSIDE_PORT: '3000', QUAYSIDE_LISTEN: 'published' }), () => [
      '172.18.0.1',
    ]);
    for (const peer of ['172.18.0.1', '::ffff:172.18.0.1', '127.0.0.1'])
      expect(inside.cameThrough(request(peer))).toBe(true);
    for (const peer of ['172.18.0.3', '203.0.113.7', '::1:2'])
      expect(inside.cameThrough(request(peer, '127.0.0.1'))).toBe(false);
    expect(inside.addressOf(request('172.18.0.1', '203.0.113.7'))).toBe('172.18.0.1');
    for (const host of ['localhost:8080', '127.0.0.1:3000', '[::1]:9']) expect(inside.answersTo(host)).toBe(true);
    for (const host of ['172.18.0.2:3000', 'localhost.evil.example:3000']) expect(inside.answersTo(host)).toBe(false);
  });
  it('tells the link that a person can open', () => {
    expect(site({}).link('/#x')).toBe('http://localhost:3000/#x');
    expect(site({ ...tls, QUAYSIDE_HOSTS: 'dock.example' }).link('/')).toBe('https://dock.example:3000/');
    expect(site({ QUAYSIDE_TRUSTED_PROXIES: '10.0.0.2', QUAYSIDE_HOSTS: 'dock.example' }).link('/')).toBe(
      'https://dock.example/',
    );
  });
});
