import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';
import type { Settings } from '../settings/settings';
import { isLoopback } from '../settings/words';
import { defaultGateways } from './gateways';
import { peersOf } from './peers';

/** Where Quayside is reached: which names it answers to, over TLS or not, and whose word on addresses it takes. */
export interface Site {
  readonly port: number;
  /** Browsers reach it over TLS: its own, or that of the proxies in front. */
  readonly secure: boolean;
  /** Whether `host`, a Host header in lower case, is a name that it answers to. */
  answersTo(host: string): boolean;
  /** IP address of whoever sent `request`, as far as trusted proxies tell it. */
  addressOf(request: Pick<IncomingMessage, 'socket' | 'headers'>): string;
  /** False for what is not let in: what goes around the proxies in front, or is not from the host of this container. */
  cameThrough(request: Pick<IncomingMessage, 'socket'>): boolean;
  /** Whether `request` comes from a trusted proxy, whose word on it is taken. */
  trusts(request: Pick<IncomingMessage, 'socket'>): boolean;
  /** Address of the page at `path`, for a person to open. */
  link(path: string): string;
}

type Whereabouts = Pick<Settings, 'port' | 'listen' | 'published' | 'hosts' | 'trustedProxies' | 'tls'>;

/** The site of `settings`, whose port must be known by now. `gateways` answers the addresses of this container's host. */
export function createSite(settings: Whereabouts, gateways: () => string[] = defaultGateways): Site {
  const { port, hosts, listen, published, trustedProxies } = settings;
  const ownTls = settings.tls.kind !== 'none';
  const secure = ownTls || trustedProxies.length > 0;
  const { lets, trusts } = peersOf(settings, published ? gateways() : []);
  const names = new Set(loopbackNames(port));
  if (!isLoopback(listen) && ipaddr.process(listen).range() !== 'unspecified') names.add(withPort(listen, port));
  const anyPort = new Set(hosts.filter((host) => !/:\d+$/.test(host)));
  for (const host of hosts) names.add(host);
  // The port outside the container may be another one.
  if (published) for (const name of loopbackNames(port)) anyPort.add(withoutPort(name));
  const shown = hosts[0]
    ? /:\d+$/.test(hosts[0]) || trustedProxies.length
      ? hosts[0]
      : `${hosts[0]}:${port}`
    : `localhost:${port}`;
  return {
    port,
    secure,
    answersTo: (host) => names.has(host) || anyPort.has(withoutPort(host)),
    addressOf: (request) => plain(proxyAddr(request as IncomingMessage, trusts)),
    cameThrough: ({ socket }) => lets(plain(socket.remoteAddress), 0),
    trusts: ({ socket }) => trusts(plain(socket.remoteAddress), 0),
    link: (path) => `${secure ? 'https' : 'http'}://${shown}${path}`,
  };
}

/** The loopback's names: whoever asks for these is on this machine, or in a browser that was told to ask there. */
function loopbackNames(port: number): string[] {
  return [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}

function withPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
function plain(address: string | undefined): string {
  return address && ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}
