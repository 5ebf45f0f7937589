import { parseMemory } from '../amounts';
import type { PortRow } from '../rows';
import type { Seen } from './seen';

export function portsOf({ host }: Seen): PortRow[] {
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

/** `default` is the bridge, which newer engines write in its place. */
export function networkOf({ host }: Seen): string {
  const mode = host.NetworkMode ?? '';
  return mode === 'default' || mode === 'bridge' ? '' : mode;
}

export function restartOf({ host }: Seen): {
  policy: 'no' | 'on-failure' | 'always' | 'unless-stopped';
  retries: string;
} {
  const { Name: name = '', MaximumRetryCount: count = 0 } = host.RestartPolicy ?? {};
  const known = name === 'on-failure' || name === 'always' || name === 'unless-stopped' ? name : 'no';
  return { policy: known, retries: known === 'on-failure' && count > 0 ? String(count) : '' };
}

/** Bytes as the shortest amount that means exactly them: 536870912 is `512m`. '' for none. */
export function memoryText(bytes: number | null | undefined): string {
  if (!bytes) return '';
  for (const unit of ['g', 'm', 'k']) {
    const size = parseMemory(`1${unit}`) ?? 1;
    if (bytes % size === 0) return `${bytes / size}${unit}`;
  }
  return String(bytes);
}

/** Billionths of a CPU as `--cpus` takes them: 1500000000 is `1.5`. '' for none. */
export function cpusText(nanos: number | null | undefined): string {
  if (!nanos) return '';
  return (nanos / 1e9).toFixed(9).replace(/\.?0+$/, '');
}
