import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { isFilled, PortRow } from '../rows';
import { list, optional } from './checks';
import { filled, indexed, listed, option, some } from './parts';

const exposed = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/;
const isExposed = (value: string) => {
  const [, first = '', last = first] = exposed.exec(value) ?? [];
  return first !== '' && Number(first) >= 1 && Number(last) <= 65_535 && Number(first) <= Number(last);
};

export const portsShape = {
  ports: z.array(PortRow).max(1000, 'tooMany').default([]),
  publishAll: z.boolean().default(false).describe('publishes every exposed port at a free one (`docker run -P`)'),
  expose: list(optional(exposed, 'expose').refine((value) => value === '' || isExposed(value), 'expose')).describe(
    'ports it listens on: `80`, `53/udp`, `7000-7010`',
  ),
};

const tcp = (port: PortRow) => `${port.containerPort}/${port.protocol}`;

function publish({ hostIp, hostPort, containerPort, protocol }: PortRow): string {
  const address = hostIp.includes(':') ? `[${hostIp}]:` : hostIp && `${hostIp}:`;
  const host = address || hostPort ? `${address}${hostPort}:` : '';
  return `${host}${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

export const portsMapping: Record<keyof typeof portsShape, FieldMapping> = {
  ports: {
    flags: ['publish'],
    options: ({ ports }) => indexed('ports', ports, isFilled.port, (port) => ['-p', publish(port)]),
    config: ({ ports, expose }) => ({
      ExposedPorts: Object.fromEntries(
        [...ports.filter(isFilled.port).map(tcp), ...filled(expose).flatMap(eachPort)].map((port) => [port, {}]),
      ),
    }),
    host: ({ ports }) => ({ PortBindings: bindings(ports.filter(isFilled.port)) }),
  },
  publishAll: {
    flags: ['publish-all'],
    options: ({ publishAll }) => option('publishAll', publishAll, '-P'),
    host: ({ publishAll }) => some({ PublishAllPorts: true }, publishAll),
  },
  // What is exposed is in one property with what is published.
  expose: { flags: ['expose'], options: ({ expose }) => listed('expose', '--expose', expose) },
};

function bindings(rows: readonly PortRow[]): Record<string, { HostIp: string; HostPort: string }[]> {
  const byPort: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const row of rows) (byPort[tcp(row)] ??= []).push({ HostIp: row.hostIp, HostPort: row.hostPort });
  return byPort;
}

/** `7000-7002/udp`: each of its ports. */
export function eachPort(value: string): string[] {
  const [, first = '', last = first, protocol = 'tcp'] = exposed.exec(value) ?? [];
  if (!isExposed(value)) return [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${Number(first) + index}/${protocol}`);
}
