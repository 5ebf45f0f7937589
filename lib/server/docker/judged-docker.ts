import type { Readable } from 'node:stream';
import type { CreateNetworkRequest } from '@/lib/contract/network/create';
import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { CreateVolumeRequest } from '@/lib/contract/volume/create';
import type { CreateRequest } from '@/lib/contract/run/create-body';
import { readArchive, statPath, writeArchive } from './containers/archive';
import { attach } from './containers/attach';
import { create } from './containers/create';
import { restart } from './containers/restart';
import { start } from './containers/start';
import { update } from './containers/update';
import type { Engine } from './engines';
import type { ExecOptions } from './exec/body';
import { createExec } from './exec/create';
import { execOutput } from './exec/output';
import { startExec } from './exec/start';
import { connect, type Joining } from './networks/connect';
import { create as createNetwork } from './networks/create';
import { create as createVolume } from './volumes/create';

/**
 * Binds the verbs that the policy judges to an engine's `judged` client. Nobody is asked here: `policy/judged-verbs.ts`
 * and `policy/put-back.ts` do, and are the only ones that may hold this (eslint.config.js).
 */
export function createJudgedDocker(engine: Engine) {
  return {
    containers: {
      create: (container: CreateRequest) => create(engine, container),
      start: (id: string) => start(engine, id),
      restart: (id: string, timeout?: number) => restart(engine, id, timeout),
      attach: (id: string) => attach(engine, id),
      statPath: (id: string, path: string) => statPath(engine, id, path),
      readArchive: (id: string, path: string) => readArchive(engine, id, path),
      writeArchive: (id: string, path: string, tar: Readable) => writeArchive(engine, id, path, tar),
      update: (id: string, changes: UpdateRequest) => update(engine, id, changes),
    },
    networks: {
      create: (request: CreateNetworkRequest) => createNetwork(engine, request),
      connect: (name: string, joining: Joining) => connect(engine, name, joining),
    },
    volumes: { create: (request: CreateVolumeRequest) => createVolume(engine, request) },
    exec: {
      create: (containerId: string, options: ExecOptions) => createExec(engine, containerId, options),
      start: (id: string, tty: boolean) => startExec(engine, id, tty),
      output: (containerId: string, options: Pick<ExecOptions, 'command' | 'user'>) =>
        execOutput(engine, containerId, options),
    },
  };
}
export type JudgedDocker = ReturnType<typeof createJudgedDocker>;
