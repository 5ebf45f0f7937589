import type { NetworkDetail, NetworkEndpoint } from '@/lib/contract/network/detail';
import type { NetworkRow } from '@/lib/contract/networks';

/** What is to be known of a network to join it with an address of one's own. */
export type JoinableNetwork = Pick<NetworkDetail, 'id' | 'name' | 'builtIn' | 'pools'> & {
  /** Who has which address there, as far as it is known. */
  endpoints: readonly Pick<NetworkEndpoint, 'name' | 'ipv4' | 'ipv6' | 'fixed'>[];
};

/** The same by the list of networks, which tells neither what is set aside nor who has which address: the engine does. */
export function joinableOf({ id, name, builtIn, subnets, gateways }: NetworkRow): JoinableNetwork {
  const pools = subnets.map((subnet, index) => ({ subnet, range: '', gateway: gateways[index] ?? '', aux: [] }));
  return { id, name, builtIn, pools, endpoints: [] };
}
