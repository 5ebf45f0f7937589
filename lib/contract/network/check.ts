import type { EngineInfo } from '../engine';
import type { ListedNetwork } from '../networks';
import { checkOptions } from './check-options';
import { checkPool } from './check-pool';
import { networkName, type CreateNetworkRequest } from './create';
import { fault, type Fault } from './fault';
import { overlaps, readPrefix, writePrefix, type Prefix } from './prefix';
import { suggestSubnet } from './suggest-subnet';

/** What is there already, and what the engine can do. */
export interface NetworkWorld {
  networks: readonly Pick<ListedNetwork, 'name' | 'scope' | 'subnets' | 'configOnly'>[];
  /** Null: it has not been told yet; then nothing is held against it. */
  engine: Pick<EngineInfo, 'apiVersion' | 'swarmManager'> | null;
}

/**
 * What is wrong with a network that shall be made, before an engine is asked: all that engines 20.10 to 28 refuse and that
 * can be told beforehand. Pure; empty: nothing that is known.
 */
export function checkNetwork(request: CreateNetworkRequest, world: NetworkWorld): Fault[] {
  const { engine } = world;
  return [
    ...checkName(request.name, world),
    ...(request.driver === 'overlay' && engine?.swarmManager === false ? [fault('driver', 'noSwarm')] : []),
    ...checkIpv6(request, engine),
    ...request.pools.flatMap((pool, index) => checkPool(pool, `pools.${index}`, hasWholeSmallOnes(engine))),
    ...(request.ipamDriver === '' ? checkTogether(request, world) : []),
    ...checkOptions(request),
  ];
}

/** From API 1.44 on, all addresses of a /31 and a /32 are given away: see `reservedIn`. */
export function hasWholeSmallOnes(engine: NetworkWorld['engine']): boolean {
  return engine !== null && isSince(engine.apiVersion, 44);
}

function isSince(version: string, minor: number): boolean {
  const [major = 0, given = 0] = version.split('.').map(Number);
  return major > 1 || given >= minor;
}

function checkName(name: string, { networks }: NetworkWorld): Fault[] {
  if (name === '') return [fault('name', 'nameMissing')];
  if (!networkName.test(name)) return [fault('name', 'nameForm')];
  return networks.some((one) => one.name === name) ? [fault('name', 'nameTaken', { name })] : [];
}

/** Before API 1.47 an engine chooses no IPv6 subnet by itself. */
function checkIpv6({ ipv6, pools, ipamDriver }: CreateNetworkRequest, engine: NetworkWorld['engine']): Fault[] {
  const hasPool = pools.some(({ subnet }) => subnet.includes(':'));
  if (!ipv6 || hasPool || ipamDriver || engine === null || isSince(engine.apiVersion, 47)) return [];
  return [fault('ipv6', 'ipv6Pool')];
}

/** Pools beside each other, and beside those of other networks. */
function checkTogether(request: CreateNetworkRequest, { networks }: NetworkWorld): Fault[] {
  const { driver, pools, ipv6 } = request;
  const others = takenBy(driver, networks);
  const own: Prefix[] = [];
  return pools.flatMap(({ subnet: text, range }, index): Fault[] => {
    const path = `pools.${index}.subnet`;
    const subnet = readPrefix(text);
    if (!subnet) return [];
    const before = own.filter(({ kind }) => kind === subnet.kind);
    own.push(subnet);
    const same = before.find((one) => overlaps(one, subnet));
    if (same) return [fault(path, 'ownClash', { subnet: writePrefix(same) })];
    if (before.length > 0 && driver === 'bridge')
      return [fault(path, 'onePool', { kind: subnet.kind === 32 ? 'IPv4' : 'IPv6' })];
    if (subnet.kind === 128 && !ipv6) return [fault(path, 'needsIpv6')];
    const clash = others.find((one) => overlaps(one.prefix, subnet) && !mayShare(driver, range, one.prefix, subnet));
    if (!clash) return [];
    const taken = [...others.map(({ prefix }) => prefix), ...own.slice(0, -1)];
    const free = suggestSubnet(subnet.kind, taken, subnet);
    const values = { network: clash.network, subnet: writePrefix(clash.prefix), free: free ? writePrefix(free) : '' };
    return [fault(path, 'clash', values)];
  });
}

/** The subnets that an engine holds against a new network of that driver: those of swarms are apart. */
export function takenBy(driver: string, networks: NetworkWorld['networks']): { network: string; prefix: Prefix }[] {
  const isSwarm = driver === 'overlay';
  return networks
    .filter(({ scope, configOnly }) => !configOnly && (scope === 'swarm') === isSwarm)
    .flatMap(({ name, subnets }) =>
      subnets.flatMap((text) => {
        const prefix = readPrefix(text);
        return prefix ? [{ network: name, prefix }] : [];
      }),
    );
}

/** Networks that are no bridges may have ranges of one and the same subnet; the engine tells where the ranges meet. */
function mayShare(driver: string, range: string, other: Prefix, subnet: Prefix): boolean {
  return driver !== 'bridge' && range !== '' && other.first === subnet.first && other.bits === subnet.bits;
}
