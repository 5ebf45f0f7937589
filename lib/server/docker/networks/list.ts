import type Dockerode from 'dockerode';
import type { NetworkRow } from '@/lib/contract/networks';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** Every network. Engine API `GET /networks`. */
export async function list(engine: Engine): Promise<NetworkRow[]> {
  return (await asking(engine.requests.listNetworks())).map(toRow);
}

function toRow(answer: Dockerode.NetworkInspectInfo): NetworkRow {
  return {
    id: answer.Id,
    name: answer.Name,
    driver: answer.Driver,
    scope: answer.Scope,
    subnets: (answer.IPAM?.Config ?? []).flatMap((config) => (config['Subnet'] ? [String(config['Subnet'])] : [])),
    created: answer.Created,
  };
}
