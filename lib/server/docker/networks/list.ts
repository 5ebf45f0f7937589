import type Dockerode from 'dockerode';
import type { ListedNetwork } from '@/lib/contract/networks';
import { composeNames } from '../containers/list';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** What the engine answers of a network, on its own or in the list; dockerode's types know less. */
export interface NetworkAnswer extends Omit<
  Dockerode.NetworkInspectInfo,
  'IPAM' | 'Ingress' | 'ConfigFrom' | 'ConfigOnly'
> {
  IPAM?: { Driver?: string; Config?: IpamAnswer[] | null };
  Ingress?: boolean;
  ConfigOnly?: boolean;
  ConfigFrom?: { Network?: string };
}
interface IpamAnswer {
  Subnet?: string;
  IPRange?: string;
  Gateway?: string;
  AuxiliaryAddresses?: Record<string, string> | null;
}

/** Names that the engine keeps for networks of its own (moby, runconfig: IsPreDefinedNetwork). */
const builtIn = new Set(['bridge', 'host', 'none', 'default', 'nat']);

/** Every network. Engine API `GET /networks`. */
export async function list(engine: Engine): Promise<ListedNetwork[]> {
  return (await asking(engine.requests.listNetworks() as unknown as Promise<NetworkAnswer[]>)).map(toListed);
}

export function toListed(answer: NetworkAnswer): ListedNetwork {
  const pools = (answer.IPAM?.Config ?? []).filter(({ Subnet }) => Subnet);
  const labels = answer.Labels ?? {};
  return {
    id: answer.Id,
    name: answer.Name,
    driver: answer.Driver,
    scope: answer.Scope,
    subnets: pools.map(({ Subnet = '' }) => Subnet),
    gateways: pools.map(({ Gateway = '' }) => plainAddress(Gateway)),
    created: answer.Created,
    builtIn: builtIn.has(answer.Name),
    internal: answer.Internal ?? false,
    attachable: answer.Attachable ?? false,
    ingress: answer.Ingress ?? false,
    ipv6: answer.EnableIPv6 ?? false,
    configOnly: answer.ConfigOnly ?? false,
    project: composeNames(labels).project,
    labels,
  };
}

/** Some engines tell a gateway with the length of its prefix behind it. */
export function plainAddress(address: string): string {
  return address.split('/', 1)[0] ?? '';
}
