import type { CreateNetworkRequest } from '@/lib/contract/network/create';
import type { NetworkDetail } from '@/lib/contract/network/detail';

/** What was asked for to make a network, read off the network. Pure. */
export function requestOf(detail: NetworkDetail): CreateNetworkRequest {
  const { name, driver, internal, attachable, ipv6, pools, ipamDriver, options, labels } = detail;
  const pairs = (of: readonly { name: string; value: string }[]) =>
    Object.fromEntries(of.map((one) => [one.name, one.value]));
  return {
    ...{ name, driver, internal, attachable, ipv6 },
    pools: pools.map(({ subnet, range, gateway, aux }) => ({
      ...{ subnet, range, gateway },
      aux: Object.fromEntries(aux.map((one) => [one.name, one.address])),
    })),
    ipamDriver: ipamDriver === 'default' ? '' : ipamDriver,
    options: pairs(options),
    labels: pairs(labels),
  };
}
