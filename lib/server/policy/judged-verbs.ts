import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import type { BulkResult } from '@/lib/contract/containers';
import { networkBody } from '@/lib/contract/network/body';
import type { CreatedNetwork, CreateNetworkRequest } from '@/lib/contract/network/create';
import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { CreateBody } from '@/lib/contract/run/body';
import type { CreateRequest } from '@/lib/contract/run/create-body';
import { volumeBody, type CreatedVolume, type CreateVolumeRequest } from '@/lib/contract/volume/create';
import type { Caller } from '@/lib/contract/roles';
import type { PathStat } from '../docker/containers/archive';
import type { Created } from '../docker/containers/create';
import { each } from '../docker/containers/each';
import { execBody, type ExecOptions } from '../docker/exec/body';
import type { JudgedDocker } from '../docker/judged-docker';
import { endpointBody, type Joining } from '../docker/networks/connect';
import { Failure } from '../errors/failure';
import type { Guard } from './guard';

/** A command that runs in a container. */
export interface JudgedExec {
  /** The engine's id of it. */
  id: string;
  stream: Duplex;
  /**
   * Runs a short command in the same container, to end what this began: not judged again, for a policy that was tightened
   * meanwhile must not keep processes alive.
   */
  beside(command: string[], user: string): Promise<{ output: string; exitCode: number | null }>;
}

/**
 * The engine's verbs that a policy judges, as one person may use them: the only way to them. Each throws `policy` before
 * the engine is asked, and `session-ended` once the session is over through which they were asked for: a job outlives it,
 * its starter's rights do not.
 */
export interface JudgedVerbs {
  create(container: CreateRequest): Promise<Created>;
  /** Asks whether a create with that body would pass, and makes nothing. */
  mayCreate(body: CreateBody): Promise<void>;
  /** Answers what the engine warns of: see `docker/containers/update.ts`. */
  update(id: string, changes: UpdateRequest): Promise<string[]>;
  createNetwork(request: CreateNetworkRequest): Promise<CreatedNetwork>;
  /** Joins a container to a network: see `docker/networks/connect.ts`. */
  connect(network: string, joining: Joining): Promise<void>;
  createVolume(request: CreateVolumeRequest): Promise<CreatedVolume>;
  start(id: string): Promise<void>;
  restart(id: string, timeout?: number): Promise<void>;
  startMany(ids: readonly string[]): Promise<BulkResult[]>;
  restartMany(ids: readonly string[], timeout?: number): Promise<BulkResult[]>;
  /** Joins the main process: see `docker/containers/attach.ts`. */
  attach(id: string): Promise<Duplex>;
  /** Makes and starts an exec: see `docker/exec`. */
  exec(containerId: string, options: ExecOptions): Promise<JudgedExec>;
  /** Files of a container, and so of what is mounted into it: see `docker/containers/archive.ts`. */
  statPath(id: string, path: string): Promise<PathStat>;
  readArchive(id: string, path: string): Promise<IncomingMessage>;
  writeArchive(id: string, path: string, tar: Readable): Promise<void>;
}

/**
 * What they are built on. `holds`: whether the session of a caller does, or the key; with other rights it is another
 * (`auth/people-desk.ts`, `auth/keys.ts`).
 */
export interface JudgedParts {
  docker: JudgedDocker;
  guard: Guard;
  holds: (caller: Caller) => boolean;
  /** Notes that files of a container are being copied: see `files/copies.ts`. */
  copying: (id: string) => () => void;
}

/** Those verbs for `caller`: judged at the last moment, from what the engine itself tells of a container. */
export function judgedVerbs({ docker, guard, holds, copying }: JudgedParts, caller: Caller): JudgedVerbs {
  const { actor } = caller;
  /** What `judgement` answers, if the session holds even then: it takes a while. */
  const permitted = async <T>(judgement: Promise<T>): Promise<T> => {
    const answer = await judgement;
    if (!holds(caller)) throw new Failure('session-ended');
    return answer;
  };
  const use = (id: string) => permitted(guard.use(actor, id));
  const start = async (id: string) => docker.containers.start(await use(id));
  const restart = async (id: string, timeout?: number) => docker.containers.restart(await use(id), timeout);
  return {
    async create(container) {
      await permitted(guard.create(actor, container.body));
      return docker.containers.create(container);
    },
    mayCreate: (body) => permitted(guard.create(actor, body)),
    update: async (id, changes) => docker.containers.update(await permitted(guard.update(actor, id, changes)), changes),
    async createNetwork(request) {
      await permitted(guard.network(actor, networkBody(request)));
      return docker.networks.create(request);
    },
    async connect(network, joining) {
      await permitted(guard.connect(actor, network, endpointBody(joining)));
      return docker.networks.connect(network, joining);
    },
    async createVolume(request) {
      await permitted(guard.volume(actor, volumeBody(request)));
      return docker.volumes.create(request);
    },
    start,
    restart,
    startMany: (ids) => each(ids, start),
    restartMany: (ids, timeout) => each(ids, (id) => restart(id, timeout)),
    attach: async (id) => docker.containers.attach(await use(id)),
    statPath: async (id, path) => docker.containers.statPath(await use(id), path),
    async readArchive(id, path) {
      const container = await use(id);
      const over = copying(container);
      try {
        return (await docker.containers.readArchive(container, path)).once('close', over);
      } catch (error) {
        over();
        throw error;
      }
    },
    async writeArchive(id, path, tar) {
      const container = await use(id);
      await docker.containers.writeArchive(container, path, tar).finally(copying(container));
    },
    async exec(containerId, options) {
      const container = await permitted(guard.exec(actor, containerId, execBody(options)));
      const id = await docker.exec.create(container, options);
      return {
        id,
        stream: await docker.exec.start(id, options.tty),
        beside: (command, user) => docker.exec.output(container, { command, user }),
      };
    },
  };
}
