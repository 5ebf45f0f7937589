import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The name of the error that `guardedLookup` and `requireReachable` end with. */
export const refusedAddress = 'ERR_REFUSED_ADDRESS';

/**
 * `dns.lookup` that never answers a link-local address (169.254.0.0/16, fe80::/10): there clouds tell a machine its own
 * secrets, and no registry. A name may lead anywhere, so that what it is resolved to is looked at, right before it is used.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [], undefined);
    const good = addresses.filter(({ address }) => !isLinkLocal(address));
    const first = good[0];
    if (!first) return callback(refusal(hostname), [], undefined);
    if (options.all) callback(null, good as LookupAddress[]);
    else callback(null, first.address, first.family);
  });
};

/** Throws for an address that is written out, which no lookup sees. */
export function requireReachable(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isLinkLocal(bare)) throw refusal(bare);
}

/** Written in whatever way: `0xA9FE0001` and `::ffff:169.254.0.1` are such addresses too. */
function isLinkLocal(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'linkLocal';
}

function refusal(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} is a link-local address`), { code: refusedAddress });
}
