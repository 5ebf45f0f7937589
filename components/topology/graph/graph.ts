import type { ContainerRow } from '@/lib/contract/containers';
import type { NetworkRow } from '@/lib/contract/networks';

/** Containers of one project that are in the same networks: one box, one line to each of those. */
export interface Lane {
  id: string;
  networks: readonly string[];
  containers: readonly ContainerRow[];
}

/** A Compose project with its containers; `project` null: those of none. Folded, it has no lanes. */
export interface Frame {
  id: string;
  project: string | null;
  folded: boolean;
  containers: readonly ContainerRow[];
  lanes: readonly Lane[];
}

/** A network. `frame`: the one whose containers alone are in it, or null when several are, or none. */
export interface Hub {
  id: string;
  name: string;
  /** Null: a container names it, and its row has not come yet. */
  row: NetworkRow | null;
  frame: string | null;
  containers: readonly string[];
}

/** From a lane (or a folded frame) to a network, or from the host to a lane (or a folded frame) that publishes ports. */
export interface Line {
  id: string;
  from: string;
  to: string;
}

export interface Graph {
  frames: readonly Frame[];
  hubs: readonly Hub[];
  /** Containers with published ports. */
  published: readonly ContainerRow[];
  lines: readonly Line[];
}

export const hostId = 'host';
/** The key of those without a project in the address: none can be called so. */
export const noProject = '-';
/** Docker makes these itself: shown only when somebody is in them. */
const builtIn = new Set(['bridge', 'host', 'none']);

export const hubId = (name: string) => `n:${name}`;
export const frameId = (project: string | null) => `p:${project ?? noProject}`;

export function isPublished({ ports }: ContainerRow): boolean {
  return ports.some(({ publicPort }) => publicPort !== null);
}

/**
 * What the picture is of: frames by name, those of no project last. `folded`: keys of projects. `unused`: whether networks
 * that nobody is in are there too.
 */
export function buildGraph(
  containers: readonly ContainerRow[],
  networks: readonly NetworkRow[],
  { folded, unused }: { folded: ReadonlySet<string>; unused: boolean },
): Graph {
  const projects = grouped(containers, (row) => row.project);
  const keys = [...projects.keys()].sort(
    (a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? ''),
  );
  const frames = keys.map((key) => frameOf(key, projects.get(key) ?? [], folded.has(key ?? noProject)));
  const hubs = hubsOf(frames, networks, unused);
  return { frames, hubs, published: containers.filter(isPublished), lines: linesOf(frames, hubs) };
}

function grouped<K>(rows: readonly ContainerRow[], keyOf: (row: ContainerRow) => K): Map<K, ContainerRow[]> {
  const groups = new Map<K, ContainerRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const byName = (a: ContainerRow, b: ContainerRow) => a.name.localeCompare(b.name, undefined, { numeric: true });

function frameOf(project: string | null, rows: readonly ContainerRow[], folded: boolean): Frame {
  const id = frameId(project);
  const containers = [...rows].sort(byName);
  const sets = grouped(containers, (row) => [...new Set(row.networks)].sort().join('|'));
  const lanes = [...sets].map(([key, members]) => ({
    id: `${id}/${key}`,
    networks: key === '' ? [] : key.split('|'),
    containers: members,
  }));
  return {
    ...{ id, project, folded, containers },
    lanes: folded ? [] : lanes.sort((a, b) => b.containers.length - a.containers.length || a.id.localeCompare(b.id)),
  };
}

function hubsOf(frames: readonly Frame[], networks: readonly NetworkRow[], unused: boolean): Hub[] {
  const rows = new Map(networks.map((row) => [row.name, row]));
  const members = new Map<string, { ids: string[]; frames: Set<Frame> }>();
  for (const frame of frames)
    for (const { id, networks: names } of frame.containers)
      for (const name of new Set(names)) {
        const known = members.get(name) ?? { ids: [], frames: new Set<Frame>() };
        known.ids.push(id);
        members.set(name, { ...known, frames: known.frames.add(frame) });
      }
  const idle = unused ? networks.filter(({ name }) => !members.has(name) && !builtIn.has(name)) : [];
  return [...members.keys(), ...idle.map(({ name }) => name)]
    .sort((a, b) => a.localeCompare(b))
    .map((name) => {
      const found = members.get(name);
      const only = found?.frames.size === 1 ? [...found.frames][0] : undefined;
      return {
        ...{ id: hubId(name), name, row: rows.get(name) ?? null, containers: found?.ids ?? [] },
        frame: only && !only.folded ? only.id : null,
      };
    });
}

function linesOf(frames: readonly Frame[], hubs: readonly Hub[]): Line[] {
  const line = (from: string, to: string): Line => ({ id: `${from}>${to}`, from, to });
  const known = new Set(hubs.map(({ id }) => id));
  const toHubs = (from: string, names: Iterable<string>) =>
    [...names].map(hubId).flatMap((id) => (known.has(id) ? [line(from, id)] : []));
  return frames.flatMap((frame) => {
    const ends = frame.folded ? [{ ...frame, networks: frame.containers.flatMap((row) => row.networks) }] : frame.lanes;
    return ends.flatMap(({ id, networks, containers }) => [
      ...toHubs(id, new Set(networks)),
      ...(containers.some(isPublished) ? [line(hostId, id)] : []),
    ]);
  });
}
