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

/** How a container joins and leaves networks, as the words behind `docker`. */
export const networkCommands = {
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
