import type { CreateNetworkRequest } from '../network/create';
import { option, options, toggle } from './words';

interface Connection {
  network: string;
  /** The container. */
  name: string;
}
interface Connect extends Connection {
  ip?: string;
  ip6?: string;
  aliases?: readonly string[];
  links?: readonly string[];
  driverOptions?: readonly string[];
}

/** How networks are made and go, and how a container joins and leaves them, as the words behind `docker`. */
export const networkCommands = {
  'network.list': ({ filters }: { filters?: readonly string[] }) => ['network', 'ls', ...options('--filter', filters)],
  /** `format`: a Go template, to print a part of it. */
  'network.inspect': ({ names, format }: { names: readonly string[]; format?: string | undefined }) => [
    'network',
    'inspect',
    ...option('-f', format),
    ...names,
  ],
  'network.create': (network: CreateNetworkRequest) => [
    'network',
    'create',
    ...option('-d', network.driver === 'bridge' ? '' : network.driver),
    ...toggle('--internal', network.internal),
    ...toggle('--attachable', network.attachable),
    ...toggle('--ipv6', network.ipv6),
    ...option('--ipam-driver', network.ipamDriver),
    // The CLI tells by the addresses which pool they belong to.
    ...network.pools.flatMap(({ subnet, range, gateway, aux }) => [
      ...option('--subnet', subnet),
      ...option('--ip-range', range),
      ...option('--gateway', gateway),
      ...options('--aux-address', pairs(aux)),
    ]),
    ...options('-o', pairs(network.options)),
    ...options('--label', pairs(network.labels)),
    network.name,
  ],
  'network.remove': ({ names }: { names: readonly string[] }) => ['network', 'rm', ...names],
  'network.prune': ({ filters }: { filters?: readonly string[] }) => [
    'network',
    'prune',
    ...options('--filter', filters),
  ],
  'network.connect': ({ network, name, ip, ip6, aliases, links, driverOptions }: Connect) => [
    'network',
    'connect',
    ...option('--ip', ip),
    ...option('--ip6', ip6),
    ...options('--alias', aliases),
    ...options('--link', links),
    ...options('--driver-opt', driverOptions),
    network,
    name,
  ],
  'network.disconnect': ({ network, name, force }: Connection & { force?: boolean }) => [
    'network',
    'disconnect',
    ...toggle('-f', force),
    network,
    name,
  ],
} as const;

function pairs(given: Readonly<Record<string, string>>): string[] {
  return Object.entries(given).map(([name, value]) => `${name}=${value}`);
}
