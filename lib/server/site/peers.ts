import proxyAddr from 'proxy-addr';
import type { Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';

/** Says something of an IP address, `hop` steps away: 0 is whoever connected. */
type Judge = (address: string, hop: number) => boolean;

/** `lets`: who may connect at all. `trusts`: whose word on the address before it is taken. */
interface Peers {
  lets: Judge;
  trusts: Judge;
}

const everybody: Judge = () => true;

/**
 * Who may connect, and whom of those is believed. `gateways`: where this container's host comes from, none outside of a
 * container. Anybody may come from there whom the host's published port lets in, so a gateway is no proxy, in whichever
 * network of proxies it lies. Throws `StartRefused` where it is named as one, and for `published` with nobody to let in.
 */
export function peersOf(
  { tls, published, trustedProxies }: Pick<Settings, 'tls' | 'published' | 'trustedProxies'>,
  gateways: string[],
): Peers {
  const both = trustedProxies.find((proxy) => gateways.includes(proxy));
  if (both !== undefined)
    throw new StartRefused(
      `QUAYSIDE_TRUSTED_PROXIES=${both} is the host of this container, from where anybody may come: put the proxy into a ` +
        'container beside this one and name its address, or do without QUAYSIDE_LISTEN=published.',
    );
  const named = proxyAddr.compile(trustedProxies);
  const host = proxyAddr.compile(['loopback', ...gateways]);
  const gateway = proxyAddr.compile(gateways);
  const trusts: Judge = (address, hop) => named(address, hop) && !gateway(address, hop);
  if (tls.kind === 'none' && trustedProxies.length > 0) return { lets: trusts, trusts };
  if (!published) return { lets: everybody, trusts };
  if (gateways.length === 0)
    throw new StartRefused(
      'QUAYSIDE_LISTEN=published is for a container on a bridge network, and there is no default route here: ' +
        'give an address to listen on.',
    );
  return { lets: (address, hop) => host(address, hop) || trusts(address, hop), trusts };
}
