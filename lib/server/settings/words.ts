import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** The words of a list, split at commas and spaces. */
const words = z.string().transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''));

/** The word for listening in a container whose port is published: on all of its addresses, for its host alone. */
export const published = 'published';

/** An IP address to listen on, or `published`; `localhost` is the loopback's. */
export const Address = z
  .string()
  .trim()
  .transform((text) => (text === 'localhost' ? '127.0.0.1' : text))
  .refine((text) => text === published || ipaddr.isValid(text), 'give an IP address, as in 0.0.0.0, or published');

/** Host names or addresses, each with or without a port; kept in lower case. */
export const HostList = words
  .transform((hosts) => hosts.map((host) => host.toLowerCase()))
  .refine((hosts) => hosts.every(isHost), 'give host names without a scheme or a path, as in quayside.example.com');

/** Addresses and networks (CIDR), or the words loopback, linklocal and uniquelocal of proxy-addr. */
export const ProxyList = words.refine(
  (proxies) => proxies.every(isNetwork),
  'give addresses or networks, as in 10.0.0.2 or 172.16.0.0/12',
);

/** Address of an engine: `unix:///path` or `tcp://host:port`. */
export const EngineAddress = z.string().trim().refine(isEngineAddress, 'give unix:///path or tcp://host:port');

/** Whether only this machine reaches `address`. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** A Host header as it may be given: RFC 9110, 7.2. */
function isHost(text: string): boolean {
  return URL.canParse(`http://${text}/`) && new URL(`http://${text}/`).host === withoutPort80(text);
}

/** `URL` leaves HTTP's own port out. */
function withoutPort80(text: string): string {
  return text.replace(/:80$/, '');
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  // A network of all addresses would name nobody.
  return ipaddr.isValid(text) || (ipaddr.isValidCIDR(text) && !text.endsWith('/0'));
}

function isEngineAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, hostname, pathname } = new URL(text);
  if (protocol === 'unix:') return /^unix:\/\/\/./.test(text);
  return (protocol === 'tcp:' || protocol === 'http:') && hostname !== '' && username === '' && /^\/?$/.test(pathname);
}
