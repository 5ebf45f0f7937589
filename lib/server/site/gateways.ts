import { readFileSync } from 'node:fs';
import { StartRefused } from '../start-refused';

/**
 * The IPv4 gateways of the default routes: in a container on a bridge, the address that its host has there, and from which
 * comes what the host's loopback publishes. `table` is /proc/net/route: proc(5), addresses in hexadecimal, the last byte
 * first. Throws `StartRefused` where there is no such route, as with another network driver.
 */
export function defaultGateways(table = readFileSync('/proc/net/route', 'utf8')): string[] {
  const rows = table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/));
  const gateways = rows.flatMap(([, destination, gateway]) =>
    destination === '00000000' && gateway && gateway !== '00000000' ? [addressOf(gateway)] : [],
  );
  if (gateways.length > 0) return gateways;
  throw new StartRefused(
    'QUAYSIDE_LISTEN=published is for a container on a bridge network, and there is no default route here: ' +
      'give an address to listen on.',
  );
}

function addressOf(hexadecimal: string): string {
  return [...Buffer.from(hexadecimal, 'hex')].reverse().join('.');
}
