import { publishedPorts, type PublishedPort } from '../../containers/published-ports';
import type { ContainerRow } from '@/lib/contract/containers';
import { host } from './sizes';

/** A container in the host's box: its published ports in lines. */
export interface HostEntry {
  row: ContainerRow;
  /** What is written of each port goes into the width of the box. Of very many the first only. */
  lines: readonly (readonly PublishedPort[])[];
  /** How many ports are left out. */
  left: number;
  /** Whether the name stands in the line of the ports, or above them. */
  beside: boolean;
  /** Lines in all. */
  height: number;
}

/** Ports of one container at most: more are told by the table. */
const most = 18;
/** What a sign of a port takes at the size of the box, a dot or a colon, and what lies between two ports. Pixels. */
const [sign, dot, between] = [7.5, 3.8, 10];
/** A name in the line of its ports has so much room at least. Pixels. */
const nameWidth = 96;

/** A port as it is written: the protocol where it is not TCP. */
export function portText({ host: at, protocol }: PublishedPort): string {
  return protocol === 'tcp' ? at : `${at}/${protocol}`;
}

/** What the host publishes, container by container, in the order of the ports. `pageHost`: whom the links must not name. */
export function hostEntries(published: readonly ContainerRow[], pageHost: string): HostEntry[] {
  const inOrder = (a: PublishedPort, b: PublishedPort) => a.host.localeCompare(b.host, undefined, { numeric: true });
  return published
    .map((row) => ({ row, ports: publishedPorts(row.ports, pageHost).sort(inOrder) }))
    .flatMap(({ row, ports: [first, ...rest] }) => (first ? [{ row, first, ports: [first, ...rest] }] : []))
    .sort((a, b) => inOrder(a.first, b.first))
    .map(({ row, ports }) => entryOf(row, ports));
}

function entryOf(row: ContainerRow, ports: readonly PublishedPort[]): HostEntry {
  const lines = packed(ports.slice(0, most));
  const left = ports.length - Math.min(most, ports.length);
  const beside = lines.length === 1 && widthOf(lines[0] ?? []) + nameWidth <= host.inner;
  return { row, lines, left, beside, height: lines.length + (beside ? 0 : 1) + (left > 0 ? 1 : 0) };
}

function packed(ports: readonly PublishedPort[]): PublishedPort[][] {
  const lines: PublishedPort[][] = [];
  for (const port of ports) {
    const last = lines.at(-1);
    if (last && widthOf([...last, port]) <= host.inner) last.push(port);
    else lines.push([port]);
  }
  return lines;
}

function widthOf(ports: readonly PublishedPort[]): number {
  const text = ports.map(portText).join('');
  const dots = text.replace(/[^.:]/g, '').length;
  return (text.length - dots) * sign + dots * dot + Math.max(0, ports.length - 1) * between;
}

/** The size of the host's box: its entries in columns, none of them broken. */
export function hostSize(entries: readonly Pick<HostEntry, 'height'>[]): { width: number; height: number } {
  const columns = [0];
  for (const { height } of entries) {
    const filled = columns.at(-1) ?? 0;
    if (filled > 0 && filled + height > host.rows) columns.push(height);
    else columns[columns.length - 1] = filled + height;
  }
  return {
    width: 2 * host.pad + columns.length * host.column,
    height: host.head + Math.max(...columns) * host.row + host.pad,
  };
}
