import type { Endpoint } from '../fields/endpoint';
import { csvPairs } from './csv';
import { pairOf, setPair, type Reader } from './reader';

export const blankEndpoint = (): Endpoint => ({
  aliases: [],
  ip: '',
  ip6: '',
  linkLocalIps: [],
  mac: '',
  driverOpts: [],
  gwPriority: '',
});

/** Sets one field of `--network name=…` (docker/cli `opts/network.go`). */
const fields: Record<string, (endpoint: Endpoint, value: string) => void> = {
  alias: (endpoint, value) => void endpoint.aliases.push(value),
  ip: (endpoint, value) => void (endpoint.ip = value),
  ip6: (endpoint, value) => void (endpoint.ip6 = value),
  'mac-address': (endpoint, value) => void (endpoint.mac = value),
  'link-local-ip': (endpoint, value) => void endpoint.linkLocalIps.push(value),
  'driver-opt': (endpoint, value) => void setPair(endpoint.driverOpts, pairOf(value)),
  'gw-priority': (endpoint, value) => void (endpoint.gwPriority = value),
};

/** `--network NAME` or `--network name=NAME,alias=…`: the first is the main one, each later one is joined too. */
export const readNetwork: Reader = (form, value, again) => {
  const asked = networkOf(value);
  if (asked === null) return null;
  const { name, endpoint } = asked;
  if (again) return `moreNetworks.${form.moreNetworks.push({ name, ...endpoint }) - 1}`;
  // What the engine takes when nothing is said.
  form.network = name === 'default' ? '' : name;
  const { aliases, linkLocalIps, driverOpts, ...texts } = endpoint;
  form.endpoint.aliases.push(...aliases);
  form.endpoint.linkLocalIps.push(...linkLocalIps);
  form.endpoint.driverOpts.push(...driverOpts);
  for (const [key, given] of Object.entries(texts)) if (given) Object.assign(form.endpoint, { [key]: given });
  return 'network';
};

function networkOf(value: string): { name: string; endpoint: Endpoint } | null {
  const endpoint = blankEndpoint();
  if (!/^\w[\w-]*=|,/.test(value)) return { name: value, endpoint };
  let name = '';
  for (const pair of csvPairs(value) ?? [{ name: 'none of csv', value: '' }]) {
    if (pair.name === 'name') name = pair.value;
    else if (Object.hasOwn(fields, pair.name)) fields[pair.name]?.(endpoint, pair.value);
    else return null;
  }
  return { name, endpoint };
}

/** An option that says something of the main network alone. */
export const endpointText =
  (field: 'ip' | 'ip6' | 'mac'): Reader =>
  (form, value) => {
    form.endpoint[field] = value;
    return `endpoint.${field}`;
  };
export const endpointItem =
  (field: 'aliases' | 'linkLocalIps'): Reader =>
  (form, value) =>
    `endpoint.${field}.${form.endpoint[field].push(value) - 1}`;

/** `--add-host HOST:ADDRESS`; newer command lines take `=` and brackets around IPv6 too. */
export const readHost: Reader = (form, value) => {
  const [, host, address] = /^([^:=]+)[:=](.+)$/s.exec(value) ?? [];
  if (host === undefined || address === undefined) return null;
  return `extraHosts.${form.extraHosts.push({ host, address: address.replace(/^\[(.*)\]$/, '$1') }) - 1}`;
};

/** At most so many ports of a range become rows. */
const mostPorts = 1000;

/** `-p [[ADDRESS:][HOST]:]CONTAINER[/PROTOCOL]`, each a port or a range (docker/go-connections `nat`). A range is a row for each. */
export const readPublish: Reader = (form, value) => {
  const [, bracketed, plain, host = '', container = '', protocol = 'tcp'] =
    /^(?:(?:\[([^\]]*)\]|([^:[\]]*)):)??(?:([\d-]*):)?([\d-]+)(?:\/(\w+))?$/.exec(value) ?? [];
  const inside = rangeOf(container);
  const outside = host === '' ? [] : rangeOf(host);
  const known = (['tcp', 'udp', 'sctp'] as const).find((one) => one === protocol.toLowerCase());
  if (inside === null || outside === null || known === undefined) return null;
  if (outside.length > 0 && outside.length !== inside.length) return null;
  const at = form.ports.length;
  const hostIp = bracketed ?? plain ?? '';
  inside.forEach((containerPort, index) =>
    form.ports.push({ hostIp, hostPort: outside[index] ?? '', containerPort, protocol: known }),
  );
  return `ports.${at}`;
};

function rangeOf(text: string): string[] | null {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === '' || count < 1 || count > mostPorts) return null;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}
