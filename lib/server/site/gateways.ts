import { readFileSync } from 'node:fs';

/**
 * The IPv4 gateways of the default routes: in a container on a bridge, the address that its host has there, and from which
 * comes what the host's loopback publishes. `table` is /proc/net/route: proc(5), addresses in hexadecimal, the last byte
 * first. None where there is no such route, as on an internal network or with another driver.
 */
export function defaultGateways(table = readFileSync('/proc/net/route', 'utf8')): string[] {
  const rows = table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([, destination, gateway]) =>
    destination === '00000000' && gateway && gateway !== '00000000' ? [addressOf(gateway)] : [],
  );
}

function addressOf(hexadecimal: string): string {
  return [...Buffer.from(hexadecimal, 'hex')].reverse().join('.');
}
