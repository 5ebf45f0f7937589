import type { NetworkPool } from './create';
import { fault, type Fault } from './fault';
import { contains, holds, readAddress, readPrefix, writeAddress, writePrefix, type Prefix } from './prefix';
import { chosenGateway, reservedIn } from './room';

/**
 * What is wrong inside one pool, as the engine would find: the range, the gateway and the other addresses must lie in the
 * subnet, and no address be taken twice. `smallWhole`: see `reservedIn`.
 */
export function checkPool(pool: NetworkPool, at: string, smallWhole: boolean): Fault[] {
  const subnet = readPrefix(pool.subnet);
  if (!subnet) return [fault(`${at}.subnet`, 'subnetForm')];
  if (subnet.hostBits) return [fault(`${at}.subnet`, 'hostBits', { fixed: writePrefix(subnet) })];
  const [range, rangeFaults] = readRange(pool.range, subnet, at);
  const chosen = pool.gateway ? readAddress(pool.gateway) : chosenGateway(subnet, range, smallWhole);
  if (!pool.gateway && !chosen) return [fault(`${at}.subnet`, 'noRoom'), ...rangeFaults];
  const gatewayFaults = pool.gateway ? checkAddress(pool.gateway, subnet, `${at}.gateway`, smallWhole) : [];
  const taken = new Set<bigint>();
  const auxFaults = Object.entries(pool.aux).flatMap(([name, text]): Fault[] => {
    const path = `${at}.aux.${name}`;
    const found = checkAddress(text, subnet, path, smallWhole);
    const address = readAddress(text);
    if (found.length > 0 || !address) return found;
    if (address.value === chosen?.value) return [fault(path, 'auxGateway', { gateway: writeAddress(chosen) })];
    if (taken.has(address.value)) return [fault(path, 'auxTwice')];
    taken.add(address.value);
    return [];
  });
  return [...rangeFaults, ...gatewayFaults, ...auxFaults];
}

function readRange(text: string, subnet: Prefix, at: string): [Prefix | null, Fault[]] {
  if (text === '') return [null, []];
  const range = readPrefix(text);
  const path = `${at}.range`;
  if (!range) return [null, [fault(path, 'rangeForm')]];
  if (range.hostBits) return [null, [fault(path, 'hostBits', { fixed: writePrefix(range) })]];
  if (!contains(subnet, range)) return [null, [fault(path, 'rangeOutside', { subnet: writePrefix(subnet) })]];
  return [range, []];
}

/** An address that the engine is to set aside in `subnet`. */
function checkAddress(text: string, subnet: Prefix, path: string, smallWhole: boolean): Fault[] {
  const address = readAddress(text);
  if (!address) return [fault(path, 'addressForm')];
  if (address.kind !== subnet.kind) return [fault(path, 'otherKind', { subnet: writePrefix(subnet) })];
  if (!holds(subnet, address)) return [fault(path, 'outside', { subnet: writePrefix(subnet) })];
  if (!reservedIn(subnet, smallWhole).includes(address.value)) return [];
  return [fault(path, address.value === subnet.first ? 'firstAddress' : 'lastAddress')];
}
