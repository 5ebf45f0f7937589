/** What is wrong with a field of a network's form; each has its words in `networks.faults`. */
export const faultKeys = [
  'nameMissing',
  'nameForm',
  'nameTaken',
  'noSwarm',
  'ipv6Pool',
  'subnetForm',
  'hostBits',
  'clash',
  'ownClash',
  'onePool',
  'needsIpv6',
  'noRoom',
  'rangeForm',
  'rangeOutside',
  'addressForm',
  'otherKind',
  'outside',
  'firstAddress',
  'lastAddress',
  'auxGateway',
  'auxTwice',
  'bridgeName',
  'mtu',
  'boolean',
  'parentLoopback',
] as const;
export type FaultKey = (typeof faultKeys)[number];

/** One fault: the path of its field (`pools.0.gateway`), and what its words tell. */
export interface Fault {
  path: string;
  key: FaultKey;
  values: Readonly<Record<string, string>>;
}

export function fault(path: string, key: FaultKey, values: Readonly<Record<string, string>> = {}): Fault {
  return { path, key, values };
}
