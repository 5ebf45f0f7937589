import type { CreateNetworkRequest } from '@/lib/contract/network/create';
import type { ProblemCode } from '@/lib/contract/problem';
import { Failure, isFailure } from '../../errors/failure';

type Place = (request: CreateNetworkRequest, found: RegExpExecArray) => string | undefined;

const option = (name: string) => `options.${name}`;
const bridgeName = 'com.docker.network.bridge.name';

/** Words of the engine → our code and the field that they are about. Seen on engines 20.10 to 28. */
const byWords: readonly (readonly [RegExp, ProblemCode, Place])[] = [
  [
    /network with name .* already exists|predefined .* network|invalid name|invalid network name/i,
    'conflict',
    () => 'name',
  ],
  [/same bridge name|check bridge interface existence/i, 'conflict', () => option(bridgeName)],
  [
    /already using parent interface|parent interface was not found|parent link|subinterface|invalid parent/i,
    'bad-request',
    () => option('parent'),
  ],
  [/macvlan mode/i, 'bad-request', () => option('macvlan_mode')],
  [/ipvlan mode/i, 'bad-request', () => option('ipvlan_mode')],
  [/ipvlan flag/i, 'bad-request', () => option('ipvlan_flag')],
  [/failed to parse (com\.docker\.[\w.]+) value/i, 'bad-request', (_, [, name = '']) => option(name)],
  [/available, non-overlapping IPv6 address pool/i, 'bad-request', () => 'ipv6'],
  [/available, non-overlapping|no available network/i, 'conflict', () => 'pools'],
  [/pool overlaps|networks have overlapping/i, 'conflict', (request) => poolField(request, 'subnet')],
  [/multiple subnets/i, 'bad-request', (request) => `pools.${lastOfKind(request)}.subnet`],
  [
    /gateway (?:address )?\(?([^\s():]*[^\s()]*)/i,
    'bad-request',
    (request, [, address]) => gatewayField(request, address ?? ''),
  ],
  [
    /(?:secondary ip|auxiliary|aux-)[^(]*\(?(?:[^\s:()]+:)?([\da-f.:]+)?/i,
    'bad-request',
    (request, [, address]) => auxField(request, address),
  ],
  [/sub-?pool|ip-?range/i, 'bad-request', (request) => poolField(request, 'range', ({ range }) => range !== '')],
  [
    /invalid subnet ([^\s:]+)/i,
    'bad-request',
    (request, [, subnet]) => poolField(request, 'subnet', (pool) => pool.subnet === subnet),
  ],
  [/no available .*addresses/i, 'bad-request', (request) => poolField(request, 'subnet')],
  [
    /plugin .* not found|swarm manager|only one instance|operation not supported|unsupported driver/i,
    'bad-request',
    (request) => (request.ipamDriver ? 'ipamDriver' : 'driver'),
  ],
];

/** The engine's words about a new network, at the field that they are about; anything else as it is. */
export function aboutNetwork(error: unknown, request: CreateNetworkRequest): unknown {
  if (!isFailure(error)) return error;
  const { detail = '' } = error.details;
  for (const [words, code, place] of byWords) {
    const found = words.exec(detail);
    if (!found) continue;
    const field = place(request, found);
    return new Failure(code, { detail, ...(field && { field }) }, { cause: error });
  }
  return error;
}

type Pool = CreateNetworkRequest['pools'][number];

/** The field of the first pool that is meant; without one that fits, of the first. */
function poolField(
  { pools }: CreateNetworkRequest,
  field: string,
  isMeant: (pool: Pool) => boolean = () => true,
): string {
  if (pools.length === 0) return 'pools';
  return `pools.${Math.max(0, pools.findIndex(isMeant))}.${field}`;
}

function gatewayField(request: CreateNetworkRequest, address: string): string {
  const isNamed = request.pools.some(({ gateway }) => gateway !== '' && gateway === address.replace(/:$/, ''));
  // The engine chose one itself and found none: the subnet has no room.
  if (!isNamed) return poolField(request, 'subnet');
  return poolField(request, 'gateway', ({ gateway }) => gateway === address.replace(/:$/, ''));
}

function auxField(request: CreateNetworkRequest, address: string | undefined): string {
  const has = (pool: Pool) => Object.values(pool.aux).includes(address ?? '');
  return poolField(request, 'aux', has);
}

/** The pool that is one too many: the last of the kind (IPv4, IPv6) of which there are several. */
function lastOfKind({ pools }: CreateNetworkRequest): number {
  const isIpv6 = (pool: Pool) => pool.subnet.includes(':');
  const several = [true, false]
    .map((kind) => pools.filter((pool) => isIpv6(pool) === kind))
    .find((same) => same.length > 1);
  return Math.max(0, pools.indexOf(several?.at(-1) ?? (pools[0] as Pool)));
}
