import type { Endpoint } from '../fields/endpoint';
import { isUserDefined } from '../fields/network';
import type { RunForm } from '../form';
import type { PortRow } from '../rows';
import type { InspectedEndpoint } from './inspected';
import { listOf, numberText, ownEntries, pairsOf, type Readers, type Seen } from './seen';

/** How it is reached, and how it reaches others. */
export const networkReaders: Readers<
  | 'ports'
  | 'publishAll'
  | 'expose'
  | 'network'
  | 'endpoint'
  | 'moreNetworks'
  | 'extraHosts'
  | 'dns'
  | 'dnsSearch'
  | 'dnsOption'
  | 'links',
  RunForm
> = {
  ports: portsOf,
  publishAll: ({ host }) => host.PublishAllPorts ?? false,
  expose: ({ config, image, host }) =>
    ownEntries(config.ExposedPorts, image.ExposedPorts)
      .map(([port]) => port)
      .filter((port) => !Object.hasOwn(host.PortBindings ?? {}, port))
      .map((port) => port.replace(/\/tcp$/, '')),
  network: mainNetwork,
  endpoint: (it) => {
    const name = mainNetwork(it);
    const endpoint = endpointOf(it, it.container.NetworkSettings?.Networks?.[name || 'bridge']);
    return { ...endpoint, mac: it.config.MacAddress ?? '' };
  },
  moreNetworks: (it) =>
    Object.entries(it.container.NetworkSettings?.Networks ?? {})
      .filter(([name]) => isUserDefined(name) && name !== mainNetwork(it))
      .map(([name, endpoint]) => ({ name, ...endpointOf(it, endpoint) })),
  extraHosts: ({ host }) =>
    listOf(host.ExtraHosts).map((line) => {
      const at = line.indexOf(':');
      return { host: line.slice(0, at), address: line.slice(at + 1) };
    }),
  dns: ({ host }) => listOf(host.Dns),
  dnsSearch: ({ host }) => listOf(host.DnsSearch),
  dnsOption: ({ host }) => listOf(host.DnsOptions),
  links: (it) => {
    const endpoint = it.container.NetworkSettings?.Networks?.[mainNetwork(it)];
    return [...listOf(it.host.Links), ...listOf(endpoint?.Links)].map(linkOf);
  },
};

/** `default` is the bridge, which newer engines write in its place. A network may be told by its id. */
function mainNetwork({ container, host }: Seen): string {
  const mode = host.NetworkMode ?? '';
  if (mode === 'default' || mode === 'bridge') return '';
  const networks = Object.entries(container.NetworkSettings?.Networks ?? {});
  return networks.find(([name, endpoint]) => name !== mode && endpoint?.NetworkID === mode)?.[0] ?? mode;
}

/** What a person chose of an endpoint: the engine's own addresses and its alias, the short id, are left out. */
function endpointOf({ container }: Seen, endpoint: InspectedEndpoint | null | undefined): Endpoint {
  return {
    aliases: listOf(endpoint?.Aliases).filter((alias) => alias !== container.Id.slice(0, 12)),
    ip: endpoint?.IPAMConfig?.IPv4Address ?? '',
    ip6: endpoint?.IPAMConfig?.IPv6Address ?? '',
    linkLocalIps: listOf(endpoint?.IPAMConfig?.LinkLocalIPs),
    mac: '',
    driverOpts: pairsOf(endpoint?.DriverOpts),
    gwPriority: numberText(endpoint?.GwPriority),
  };
}

/** `/db:/web/alias`, as the engine keeps a link, is `db:alias`. */
function linkOf(link: string): string {
  const [name = '', alias = ''] = link.split(':').map((part) => part.split('/').at(-1) ?? '');
  return alias === '' || alias === name ? name : `${name}:${alias}`;
}

function portsOf({ host }: Seen): PortRow[] {
  return Object.entries(host.PortBindings ?? {}).flatMap(([key, bindings]) => {
    const [containerPort = '', protocol = 'tcp'] = key.split('/');
    const given = (bindings as typeof bindings | null) ?? [];
    return (given.length > 0 ? given : [{ HostIp: '', HostPort: '' }]).map(({ HostIp, HostPort }) => ({
      hostIp: HostIp,
      // The API takes "0" for "any", as it does an empty one.
      hostPort: HostPort === '0' ? '' : HostPort,
      containerPort,
      protocol: protocol === 'udp' || protocol === 'sctp' ? protocol : ('tcp' as const),
    }));
  });
}
