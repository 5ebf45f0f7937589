import type Dockerode from 'dockerode';
import { ContainerState, type ContainerPort, type ContainerRow } from '@/lib/contract/containers';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { readStatus } from './status';

type Answer = Dockerode.ContainerInfo;

/**
 * What the list tells of a container. It knows no times of start and end and no OOM flag: those are asked of inspect
 * (`runFacts`).
 */
export type ListedContainer = Omit<ContainerRow, 'startedAt' | 'finishedAt' | 'oomKilled'> & {
  /** No part of a row: they hold secrets, and much. */
  labels: Record<string, string>;
};

/** Every container, or those of `ids`, stopped ones too. Engine API `GET /containers/json`. */
export async function list(engine: Engine, ids?: readonly string[]): Promise<ListedContainer[]> {
  const filters = ids ? { filters: { id: [...ids] } } : {};
  const answers = await asking(engine.requests.listContainers({ all: true, ...filters }));
  return answers.map(toListed);
}

/** Projects one container of the engine's list. */
export function toListed(answer: Answer): ListedContainer {
  const labels = answer.Labels ?? {};
  const state = ContainerState.safeParse(answer.State);
  return {
    id: answer.Id,
    name: plainName(answer.Names ?? []),
    image: answer.Image,
    imageId: answer.ImageID,
    command: answer.Command,
    created: new Date(answer.Created * 1000).toISOString(),
    state: state.success ? state.data : 'dead',
    ...readStatus(answer.Status),
    ports: sortPorts((answer.Ports ?? []).map(port)),
    ...composeNames(labels),
    labels,
    ...networksOf(answer),
    volumes: (answer.Mounts ?? []).flatMap(({ Type, Name }) => (Type === 'volume' && Name ? [Name] : [])).sort(),
  };
}

function networksOf(answer: Answer): Pick<ContainerRow, 'networks' | 'addresses'> {
  const networks = answer.NetworkSettings?.Networks ?? {};
  const names = Object.keys(networks).sort();
  const address = (name: string) => networks[name]?.IPAddress || networks[name]?.GlobalIPv6Address || '';
  return { networks: names, addresses: names.map(address) };
}

/** A container's own name; `/other/alias` is what a legacy link calls it. */
export function plainName(names: string[]): string {
  const own = names.find((name) => !name.slice(1).includes('/')) ?? names[0] ?? '';
  return own.replace(/^\//, '');
}

/** The Compose project and service that a container's labels name. */
export function composeNames(labels: Record<string, string>): Pick<ContainerRow, 'project' | 'service'> {
  return {
    project: labels['com.docker.compose.project'] || null,
    service: labels['com.docker.compose.service'] || null,
  };
}

function port(answer: Answer['Ports'][number]): ContainerPort {
  const protocol = answer.Type === 'udp' || answer.Type === 'sctp' ? answer.Type : 'tcp';
  return {
    ip: answer.IP ?? '',
    privatePort: answer.PrivatePort,
    publicPort: answer.PublicPort || null,
    protocol,
  };
}

/** The engine tells ports in no order: in a steady one, equal rows are equal strings. */
export function sortPorts(ports: ContainerPort[]): ContainerPort[] {
  return ports.sort(
    (a, b) =>
      a.privatePort - b.privatePort ||
      a.protocol.localeCompare(b.protocol) ||
      (a.publicPort ?? 0) - (b.publicPort ?? 0) ||
      a.ip.localeCompare(b.ip),
  );
}
