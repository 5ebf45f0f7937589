import type { ContainerRow } from '@/lib/contract/containers';
import type { ListedContainer } from '../docker/containers/list';
import type { Docker } from '../docker/docker';
import type { EngineEvent } from '../docker/system/events';
import { Failure } from '../errors/failure';

/** A container as a test says it; the rest is usual. */
export function container(id: string, change: Partial<ContainerRow> = {}): ContainerRow {
  return {
    id,
    name: id,
    image: 'busybox',
    imageId: 'sha256:b',
    command: 'sh',
    created: '2026-11-01T00:00:00.000Z',
    state: 'running',
    health: 'none',
    startedAt: '2026-11-01T00:00:01Z',
    finishedAt: null,
    exitCode: null,
    oomKilled: false,
    ports: [],
    project: null,
    service: null,
    networks: ['bridge'],
    addresses: ['172.17.0.2'],
    volumes: [],
    stopping: null,
    copying: null,
    ...change,
  };
}

/** An engine of a test's making: what it holds, what it was asked, and a stream of events that the test writes. */
export class FakeEngine {
  readonly containers = new Map<string, ContainerRow>();
  readonly images = ['sha256:b'];
  /** How long the engine takes to list its images. Milliseconds. */
  imageListMs = 0;
  readonly calls = { list: 0, inspect: 0, images: 0, ping: 0, events: 0 };
  /** While it is set, every call fails with it. */
  down: Failure | null = null;
  /** While it is set, lists wait for it before they answer what was there when they were asked. */
  listGate: Promise<void> | null = null;
  /** While it is set, lists answer it instead: the engine's list may lag behind its events. */
  lagging: Map<string, ContainerRow> | null = null;
  #output: ((event: EngineEvent) => void) | null = null;
  #drop: ((error: Error) => void) | null = null;
  #nano = 1_795_000_000_000_000_000n;

  readonly docker = {
    containers: {
      list: async (ids?: readonly string[]) => {
        this.calls.list += 1;
        this.#alive();
        const answers = [...(this.lagging ?? this.containers).values()]
          .filter((row) => !ids || ids.includes(row.id))
          .map(listed);
        await this.listGate;
        return answers;
      },
      runFacts: async (id: string) => {
        this.calls.inspect += 1;
        this.#alive();
        const row = this.containers.get(id);
        if (!row) throw new Failure('not-found', { detail: id });
        const { name, state, health, startedAt, finishedAt, exitCode, oomKilled } = row;
        return { name, state, health, startedAt, finishedAt, exitCode, oomKilled };
      },
    },
    images: {
      list: async () => {
        this.calls.images += 1;
        this.#alive();
        if (this.imageListMs) await new Promise((resolve) => setTimeout(resolve, this.imageListMs));
        const created = '2026-11-01T00:00:00.000Z';
        return this.images.map((id) => ({ id, tags: ['busybox:latest'], digests: [], size: 1, created, labels: {} }));
      },
    },
    networks: { list: async () => [] },
    volumes: { list: async () => [] },
    system: {
      info: async () => ({ version: '20.10.24' }),
      ping: async () => {
        this.calls.ping += 1;
        this.#alive();
      },
      events: async (_since: number, output: (event: EngineEvent) => void) => {
        this.calls.events += 1;
        this.#alive();
        this.#output = output;
        const ended = new Promise<void>((resolve, reject) => {
          this.#drop = reject;
        });
        ended.catch(() => undefined);
        return { ended, close: () => (this.#output = null) };
      },
    },
  } as unknown as Docker;

  emit(action: string, id: string, attributes: Record<string, string> = {}, type = 'container'): void {
    this.#nano += 1_000_000n;
    const nano = String(this.#nano);
    this.#output?.({
      type,
      action,
      id,
      attributes: { name: id, ...attributes },
      at: Number(this.#nano / 1_000_000n),
      nano,
    });
  }

  /** Changes a container and tells it by an event. */
  change(id: string, change: Partial<ContainerRow>, action: string, attributes?: Record<string, string>): void {
    const row = { ...(this.containers.get(id) ?? container(id)), ...change };
    this.containers.set(id, row);
    this.emit(action, id, { name: row.name, ...attributes });
  }

  /** The stream of events ends, as when the daemon is killed. */
  drop(): void {
    this.#drop?.(new Failure('engine-unreachable', { detail: 'socket hang up' }));
  }

  #alive(): void {
    if (this.down) throw this.down;
  }
}

function listed(row: ContainerRow): ListedContainer {
  const { startedAt, finishedAt, oomKilled, stopping, copying, ...rest } = row;
  void [stopping, copying];
  void startedAt;
  void finishedAt;
  void oomKilled;
  return { ...rest, labels: {} };
}
