import type { ContainerPort } from '@/lib/contract/containers';
import type { ContainerMount, ContainerNetwork } from '@/lib/contract/inspect';
import type { InspectAnswer } from './inspect';

type Bindings = Record<string, { HostIp?: string; HostPort?: string }[] | null>;

const units: Record<string, number> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Every mount by its path. `--tmpfs` is not among the engine's `Mounts`; it is read from `HostConfig.Tmpfs`. */
export function mounts(raw: InspectAnswer): ContainerMount[] {
  const asked = raw.HostConfig.Mounts ?? [];
  const mounted = (raw.Mounts ?? []).map((mount) => ({
    type: mount.Type,
    name: mount.Name ?? null,
    source: mount.Source,
    destination: mount.Destination,
    readOnly: !mount.RW,
    sizeBytes: asked.find((other) => other.Target === mount.Destination)?.TmpfsOptions?.SizeBytes ?? null,
  }));
  const temporary = Object.entries(raw.HostConfig.Tmpfs ?? {}).map(([destination, options]: [string, string]) => ({
    type: 'tmpfs',
    name: null,
    source: '',
    destination,
    readOnly: options.split(',').includes('ro'),
    sizeBytes: tmpfsSize(options),
  }));
  return [...mounted, ...temporary].sort((a, b) => (a.destination < b.destination ? -1 : 1));
}

/** `size=64m` of a tmpfs' mount options in bytes (tmpfs(5)); null when it names none, or a share of memory. */
function tmpfsSize(options: string): number | null {
  const match = /(?:^|,)size=(\d+)([bkmg]?)(?:,|$)/i.exec(options);
  return match ? Number(match[1]) * (units[(match[2] ?? '').toLowerCase()] ?? 1) : null;
}

/** The networks by name. The engine adds the short id to the aliases by itself: left out, it says nothing. */
export function networks(raw: InspectAnswer): ContainerNetwork[] {
  return Object.entries(raw.NetworkSettings.Networks ?? {})
    .map(([name, network]) => ({
      name,
      id: network.NetworkID,
      address: network.IPAddress,
      address6: network.GlobalIPv6Address,
      gateway: network.Gateway,
      mac: network.MacAddress,
      aliases: (network.Aliases ?? []).filter((alias: string) => !raw.Id.startsWith(alias)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Published and exposed ports. A stopped container has no bindings: then those that were asked for are told. */
export function ports(raw: InspectAnswer): ContainerPort[] {
  const bound: Bindings = raw.NetworkSettings.Ports ?? {};
  const asked: Bindings = Object.keys(bound).length > 0 ? bound : { ...exposed(raw), ...raw.HostConfig.PortBindings };
  return Object.entries(asked)
    .flatMap(([key, bindings]): ContainerPort[] => {
      const [port, protocol] = key.split('/');
      const base = { privatePort: Number(port), protocol: protocolOf(protocol) };
      if (!bindings || bindings.length === 0) return [{ ...base, ip: '', publicPort: null }];
      return bindings.map((one) => ({ ...base, ip: one.HostIp ?? '', publicPort: Number(one.HostPort) || null }));
    })
    .sort((a, b) => a.privatePort - b.privatePort || a.ip.localeCompare(b.ip));
}

function exposed(raw: InspectAnswer): Record<string, null> {
  return Object.fromEntries(Object.keys(raw.Config.ExposedPorts ?? {}).map((key) => [key, null]));
}

function protocolOf(word: string | undefined): ContainerPort['protocol'] {
  return word === 'udp' || word === 'sctp' ? word : 'tcp';
}
