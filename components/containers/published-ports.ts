import type { ContainerPort } from '@/lib/contract/containers';

/** A published port as a person sees it. `href` is null where a browser cannot go (udp, sctp). */
export interface PublishedPort {
  key: string;
  /** `8080`, or `127.0.0.1:8080` where only one address of the host answers. */
  host: string;
  /** The container's port when it is another one. */
  to: number | null;
  protocol: ContainerPort['protocol'];
  href: string | null;
}

const everywhere = new Set(['', '0.0.0.0', '::']);
const securePorts = new Set([443, 8443]);

/**
 * The published ports with links, IPv4 and IPv6 of the same port as one. A link names another host than the page does:
 * cookies do not tell ports apart, so under the page's own name a container would be sent the session's cookie.
 */
export function publishedPorts(ports: readonly ContainerPort[], pageHost: string): PublishedPort[] {
  const seen = new Map<string, PublishedPort>();
  for (const port of ports) {
    if (port.publicPort === null) continue;
    const isOpen = everywhere.has(port.ip);
    const host = isOpen ? String(port.publicPort) : `${bracketed(port.ip)}:${port.publicPort}`;
    const key = `${host}/${port.protocol}/${port.privatePort}`;
    const to = port.privatePort === port.publicPort ? null : port.privatePort;
    seen.set(key, { key, host, to, protocol: port.protocol, href: hrefOf(port, port.publicPort, pageHost) });
  }
  return [...seen.values()];
}

function hrefOf(port: ContainerPort, publicPort: number, pageHost: string): string | null {
  if (port.protocol !== 'tcp') return null;
  const scheme = securePorts.has(port.privatePort) ? 'https' : 'http';
  return `${scheme}://${linkHost(port.ip, pageHost)}:${publicPort}`;
}

/** The loopback goes by two names: the page's own is never the one of a link. */
function linkHost(ip: string, pageHost: string): string {
  const other = pageHost === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  const isPage = pageHost === 'localhost' || pageHost === '127.0.0.1';
  if (everywhere.has(ip)) return isPage ? other : pageHost;
  return ip === pageHost || ip.startsWith('127.') ? other : bracketed(ip);
}

function bracketed(ip: string): string {
  return ip.includes(':') ? `[${ip}]` : ip;
}
