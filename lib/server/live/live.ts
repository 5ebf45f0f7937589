import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerLabels } from '@/lib/contract/sizes';
import type { LiveKind, Picture, PictureDiff } from '@/lib/contract/live';
import type { EngineStatus } from '@/lib/contract/engine';
import type { Docker } from '../docker/docker';
import type { EngineEvent } from '../docker/system/events';
import { Failure } from '../errors/failure';
import { ActivityRing, toActivity } from './activity';
import { Batch } from './batch';
import { Connection } from './connection';
import { ContainerRefresh } from './refresh-containers';
import { lookAgain } from './look-again';
import { pause } from './pause';
import { LivePicture } from './picture';
import { planEvent, type Refresh } from './plan-event';
import { singleFlight } from './single-flight';

/** The picture of one engine, kept true by its event stream. */
export interface Live {
  start(): void;
  /** The whole picture of now. While the engine is unreachable, its last rows under a status that says so. */
  picture(): Picture;
  /** One container of the picture, as it is known now. */
  container(id: string): ContainerRow | undefined;
  status(): EngineStatus;
  /**
   * One collection as a JSON array, ready to be sent; the same bytes until a row of it changes. Throws `engine-unreachable`
   * while it cannot be known to be true.
   */
  bytes(kind: LiveKind): Buffer;
  /** The labels of every container: no part of the rows. Throws as `bytes` does. */
  labels(): ContainerLabels[];
  /** Tells everybody that a stop of a container has begun, or is over (null). */
  stopping(id: string, stopping: NonNullable<ContainerRow['stopping']> | null): void;
  /** Tells everybody since when files of a container are being copied, or that they are not any more (null). ISO 8601. */
  copying(id: string, since: string | null): void;
  /** Asks anew about one container, by id or name: for changes of which the engine sends no event. */
  lookAt(id: string): void;
  /** Calls `listener` with every event of the engine until the returned function is called. */
  happened(listener: (event: EngineEvent) => void): () => void;
  /** Calls `listener` with every diff until the returned function is called. */
  subscribe(listener: (diff: PictureDiff) => void): () => void;
  close(): Promise<void>;
}

/** Changes that follow closely go out together. Milliseconds. */
const windowMs = 30;

export function createLive(parts: {
  env: string;
  docker: Docker;
  address: string;
  /** Called when the event stream was lost. */
  lost?: () => void;
}): Live {
  const { env, docker, address } = parts;
  const end = new AbortController();
  const picture = new LivePicture();
  const activity = new ActivityRing();
  const listeners = new Set<(diff: PictureDiff) => void>();
  const happening = new Set<(event: EngineEvent) => void>();
  let revision = 0;
  let statusChanged = false;
  let imagesTookMs = 0;

  const batch = new Batch(flush, windowMs);
  const touch = () => batch.touch();
  const refresh = new ContainerRefresh(docker, picture.containers, touch, end.signal);
  const relist = {
    containers: () => refresh.listAll(),
    images: resting(() => listImages()),
    networks: resting(() => listNetworks()),
    volumes: resting(() => listVolumes()),
  };
  /** Lists in one flight, and rests as long as that took: a prune of hundreds must not have the engine list without end. */
  function resting(list: () => Promise<void>): () => void {
    const listAndRest = async () => {
      const begun = performance.now();
      await list();
      touch();
      await pause(performance.now() - begun, end.signal);
    };
    return singleFlight(listAndRest, end.signal);
  }
  const connection = new Connection({
    docker,
    address,
    onEvent,
    firstPicture,
    onLost() {
      refresh.shut();
      if (connection.status().state === 'connected') parts.lost?.();
    },
    onStatus: () => {
      statusChanged = true;
      touch();
    },
  });

  const listImages = async () => {
    const begun = performance.now();
    picture.listedImages(await docker.images.list());
    imagesTookMs = performance.now() - begun;
  };
  const listNetworks = async () => picture.listedNetworks(await docker.networks.list());
  const listVolumes = async () => picture.listedVolumes(await docker.volumes.list());

  async function firstPicture(): Promise<void> {
    const ticket = picture.containers.ticket();
    const containers = docker.containers.list().then((answers) => picture.containers.listed(ticket, answers, 'first'));
    await Promise.all([containers, listImages(), listNetworks(), listVolumes()]);
    for (const row of picture.containers.collection.rows())
      if (row.state !== 'created') refresh.inspect(row.id, { relist: false, urgent: false });
    refresh.open();
  }

  function onEvent(event: EngineEvent): void {
    for (const listener of happening) listener(event);
    const happened = toActivity(event);
    if (happened) activity.add(happened);
    const plan = planEvent(event);
    plan.forEach(ask);
    // What is asked anew touches when it is answered; then both go out together.
    if (plan.every((one) => one.kind === 'gone' || one.kind === 'renamed')) touch();
  }

  function ask(one: Refresh): void {
    if (one.kind === 'inspect') refresh.inspect(one.id, { relist: one.relist, urgent: true });
    else if (one.kind === 'list') refresh.list(one.id);
    else if (one.kind === 'all') relist[one.of]();
    else if (one.kind === 'gone') picture.containers.removed(one.id);
    else if (!picture.containers.renamed(one.id, one.name)) refresh.list(one.id);
  }

  function demandConnected(): void {
    const { state, error } = connection.status();
    if (state !== 'connected')
      throw new Failure('engine-unreachable', { detail: error ?? `Not connected to ${address} yet.` });
  }

  function flush(): void {
    const changes = picture.take();
    const happened = activity.take();
    if (!statusChanged && !happened && Object.keys(changes).length === 0) return;
    const diff: PictureDiff = { env, from: revision, revision: revision + 1, changes };
    if (statusChanged) diff.engine = connection.status();
    if (happened) diff.activity = happened;
    statusChanged = false;
    revision += 1;
    for (const listener of listeners) listener(diff);
  }

  return {
    start() {
      connection.start();
      // Of a build without a name the engine sends no event (before 27), BuildKit's least of all.
      const look = () => (connection.status().state === 'connected' ? relist.images() : undefined);
      void lookAgain(look, () => imagesTookMs, end.signal);
    },
    container: (id) => picture.containers.collection.get(id),
    status: () => connection.status(),
    picture() {
      batch.now();
      return { env, revision, engine: connection.status(), activity: activity.list(), ...picture.rows() };
    },
    bytes(kind) {
      demandConnected();
      return picture.bytes(kind);
    },
    labels() {
      demandConnected();
      return picture.containers.labels();
    },
    stopping(id, stopping) {
      picture.containers.stopping(id, stopping);
      touch();
    },
    copying(id, since) {
      picture.containers.copying(id, since);
      touch();
    },
    lookAt(id) {
      const rows = picture.containers.collection.rows();
      const row = rows.find((one) => one.id === id || one.name === id) ?? rows.find((one) => one.id.startsWith(id));
      if (row) refresh.inspect(row.id, { relist: true, urgent: true });
    },
    happened(listener) {
      happening.add(listener);
      return () => happening.delete(listener);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      end.abort();
      refresh.shut();
      batch.close();
      await connection.close();
    },
  };
}
