import type { CreateNetworkRequest, NetworkPool } from './create';

interface IpamConfig {
  Subnet: string;
  IPRange?: string;
  Gateway?: string;
  AuxiliaryAddresses?: Record<string, string>;
}

/** The body of the Engine API's `POST /networks/create`, as far as Quayside writes it. */
export interface NetworkBody {
  Name: string;
  /** Before API 1.44 an engine makes a second network of the same name without it. */
  CheckDuplicate: true;
  Driver: string;
  Internal: boolean;
  Attachable: boolean;
  EnableIPv6: boolean;
  IPAM: { Driver: string; Config: IpamConfig[]; Options: Record<string, never> };
  Options: Record<string, string>;
  Labels: Record<string, string>;
}

/** `request` in the words of the engine. Pure. */
export function networkBody(request: CreateNetworkRequest): NetworkBody {
  return {
    Name: request.name,
    CheckDuplicate: true,
    Driver: request.driver,
    Internal: request.internal,
    Attachable: request.attachable,
    EnableIPv6: request.ipv6,
    IPAM: { Driver: request.ipamDriver || 'default', Config: request.pools.map(configOf), Options: {} },
    Options: request.options,
    Labels: request.labels,
  };
}

function configOf({ subnet, range, gateway, aux }: NetworkPool): IpamConfig {
  return {
    Subnet: subnet,
    ...(range ? { IPRange: range } : {}),
    ...(gateway ? { Gateway: gateway } : {}),
    ...(Object.keys(aux).length > 0 ? { AuxiliaryAddresses: aux } : {}),
  };
}
