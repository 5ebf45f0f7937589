import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import { createSite } from './site';

/** A site in a container whose host is 172.18.0.1, and maybe a proxy beside it on 172.18.0.2. */
const site = (variables: Record<string, string>, gateways = ['172.18.0.1']) =>
  createSite(readSettings({ QUAYSIDE_PORT: '3000', QUAYSIDE_LISTEN: 'published', ...variables }), () => gateways);
const request = (remoteAddress: string, ...forwarded: string[]) =>
  ({
    socket: { remoteAddress },
    headers: forwarded.length ? { 'x-forwarded-for': forwarded.join(', ') } : {},
  }) as unknown as IncomingMessage;

/** Ways to name the proxy; each but the first two holds the host's address too. */
const names = ['172.18.0.2', '172.18.0.2/32', '172.18.0.0/29', '172.16.0.0/12', 'uniquelocal', '128.0.0.0/1'];
const proxies = fc.constantFrom(...names);
const host = fc.constantFrom('172.18.0.1', '::ffff:172.18.0.1');
const forwarded = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('172.18.0.1', '172.18.0.2', 'unknown', '')), {
  maxLength: 4,
});

describe('a site in a container, with a proxy beside it', () => {
  it('believes the proxy, which tells the address of whoever connected to it', () => {
    fc.assert(
      fc.property(proxies, fc.ipV4(), (QUAYSIDE_TRUSTED_PROXIES, person) => {
        const behind = site({ QUAYSIDE_TRUSTED_PROXIES });
        expect(behind.cameThrough(request('172.18.0.2', person))).toBe(true);
        expect(behind.addressOf(request('::ffff:172.18.0.2', person))).toBe(person);
      }),
    );
  });
  it('never believes its host, in whatever network of proxies that lies, nor lets it in around the proxy', () => {
    fc.assert(
      fc.property(proxies, host, forwarded, (QUAYSIDE_TRUSTED_PROXIES, peer, addresses) => {
        const behind = site({ QUAYSIDE_TRUSTED_PROXIES });
        expect(behind.cameThrough(request(peer, ...addresses))).toBe(false);
        expect(behind.addressOf(request(peer, ...addresses))).toBe('172.18.0.1');
      }),
    );
  });
  it('takes its host for the person where the proxy was reached from there', () => {
    for (const QUAYSIDE_TRUSTED_PROXIES of names)
      expect(site({ QUAYSIDE_TRUSTED_PROXIES }).addressOf(request('172.18.0.2', '6.6.6.6', '172.18.0.1'))).toBe(
        '172.18.0.1',
      );
  });
  it('is not started with its host as the proxy', () => {
    for (const QUAYSIDE_TRUSTED_PROXIES of ['172.18.0.1', '10.0.0.2, 172.18.0.1']) {
      expect(() => site({ QUAYSIDE_TRUSTED_PROXIES })).toThrow(StartRefused);
      expect(() => site({ QUAYSIDE_TRUSTED_PROXIES })).toThrow(/^QUAYSIDE_TRUSTED_PROXIES=172\.18\.0\.1 is [^\n]+$/);
    }
  });
  it('lets the host in beside the proxy where it speaks TLS itself, and believes only the proxy', () => {
    const both = site({ QUAYSIDE_TRUSTED_PROXIES: '172.18.0.0/16', QUAYSIDE_TLS: 'self-made' });
    for (const peer of ['172.18.0.1', '172.18.0.2', '127.0.0.1']) expect(both.cameThrough(request(peer))).toBe(true);
    expect(both.cameThrough(request('203.0.113.7'))).toBe(false);
    expect(both.addressOf(request('172.18.0.1', '203.0.113.7'))).toBe('172.18.0.1');
  });
  it('needs no host to be reached from, as on an internal network', () => {
    expect(site({ QUAYSIDE_TRUSTED_PROXIES: '172.18.0.2' }, []).cameThrough(request('172.18.0.2'))).toBe(true);
    expect(() => site({}, [])).toThrow(/^QUAYSIDE_LISTEN=published is for [^\n]+$/);
  });
});
