import type Dockerode from 'dockerode';
import PQueue from 'p-queue';
import type { NetworkDetail, NetworkEndpoint } from '@/lib/contract/network/detail';
import { isFailure } from '../../errors/failure';
import { plainName } from '../containers/list';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { raw } from './inspect';
import { plainAddress, toListed, type NetworkAnswer } from './list';

/** Inspects under way at once: more would take the sockets that people's own actions need. */
const atOnce = 8;

/** What inspect tells of an endpoint beyond dockerode's types. */
interface EndpointAnswer {
  NetworkID?: string;
  IPAddress?: string;
  GlobalIPv6Address?: string;
  MacAddress?: string;
  Aliases?: string[] | null;
  IPAMConfig?: { IPv4Address?: string; IPv6Address?: string } | null;
  GwPriority?: number;
}

/**
 * One network in full, with each container that is in it, running or not. Engine API `GET /networks/{id}`, which knows
 * only those that run, `GET /containers/json`, and `GET /containers/{id}/json` of each, which alone knows its aliases.
 * Throws `not-found`.
 */
export async function detail(engine: Engine, name: string): Promise<Omit<NetworkDetail, 'hidden'>> {
  const network = await raw(engine, name);
  const { subnets, gateways, labels, ...row } = toListed(network);
  void [subnets, gateways];
  return {
    ...row,
    configFrom: network.ConfigFrom?.Network ?? '',
    ipamDriver: network.IPAM?.Driver ?? '',
    pools: (network.IPAM?.Config ?? []).map(({ Subnet, IPRange, Gateway, AuxiliaryAddresses }) => ({
      subnet: Subnet ?? '',
      range: IPRange ?? '',
      gateway: plainAddress(Gateway ?? ''),
      aux: Object.entries(AuxiliaryAddresses ?? {}).map(([of, address]) => ({ name: of, address })),
    })),
    options: pairs(network.Options),
    labels: pairs(labels),
    endpoints: await endpoints(engine, network),
  };
}

async function endpoints(engine: Engine, network: NetworkAnswer): Promise<NetworkEndpoint[]> {
  // A container that was never started names the network, and does not know its id yet.
  const filters = { network: [network.Id, network.Name] };
  const found = await asking(engine.requests.listContainers({ all: true, filters }));
  const queue = new PQueue({ concurrency: atOnce });
  const all = await Promise.all(found.map(({ Id }) => queue.add(() => endpoint(engine, Id, network))));
  return all.flat().sort((a, b) => a.name.localeCompare(b.name));
}

async function endpoint(engine: Engine, id: string, network: NetworkAnswer): Promise<NetworkEndpoint[]> {
  try {
    const container = await asking(engine.requests.getContainer(id).inspect());
    const joined = endpointIn(container, network);
    return joined ? [toEndpoint(container, joined)] : [];
  } catch (error) {
    // Removed since the list was read.
    if (isFailure(error) && error.code === 'not-found') return [];
    throw error;
  }
}

function endpointIn(container: Dockerode.ContainerInspectInfo, network: NetworkAnswer): EndpointAnswer | undefined {
  const all = container.NetworkSettings.Networks as Record<string, EndpointAnswer>;
  return Object.values(all).find(({ NetworkID }) => NetworkID === network.Id) ?? all[network.Name];
}

function toEndpoint(container: Dockerode.ContainerInspectInfo, joined: EndpointAnswer): NetworkEndpoint {
  const { IPAMConfig, Aliases } = joined;
  return {
    id: container.Id,
    name: plainName([container.Name]),
    ipv4: joined.IPAddress ?? '',
    ipv6: joined.GlobalIPv6Address ?? '',
    mac: joined.MacAddress ?? '',
    aliases: (Aliases ?? []).filter((alias) => alias !== container.Id.slice(0, 12)),
    fixed: [IPAMConfig?.IPv4Address, IPAMConfig?.IPv6Address].flatMap((address) => address || []),
    gatewayPriority: joined.GwPriority ?? null,
  };
}

function pairs(given: Record<string, string> | null | undefined): { name: string; value: string }[] {
  return Object.entries(given ?? {}).map(([name, value]) => ({ name, value }));
}
