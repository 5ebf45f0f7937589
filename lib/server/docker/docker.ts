import type { Readable } from 'node:stream';
import type { LogLine } from '@/lib/contract/logs';
import type { StatsSample } from '@/lib/contract/stats';
import { changes } from './containers/changes';
import { detail } from './containers/detail';
import { each } from './containers/each';
import { exportContainer } from './containers/export';
import { inspect } from './containers/inspect';
import { kill } from './containers/kill';
import { list } from './containers/list';
import { pause, unpause } from './containers/pause';
import { processes } from './containers/processes';
import { remove } from './containers/remove';
import { rename } from './containers/rename';
import { runFacts } from './containers/run-facts';
import { counters, stats } from './containers/stats';
import { statsStream } from './containers/stats-stream';
import { sizes } from './containers/sizes';
import { stop } from './containers/stop';
import { top } from './containers/top';
import { wait, type WaitCondition } from './containers/wait';
import { lastLogLine, logLines, logs, type LogsOptions } from './containers/logs';
import { resize } from './containers/resize';
import type { Engine } from './engines';
import type { TagRequest } from '@/lib/contract/images';
import type { ImageReference } from '@/lib/contract/reference';
import { detail as imageDetail } from './images/detail';
import { history } from './images/history';
import { inspect as inspectImage } from './images/inspect';
import { list as listImages } from './images/list';
import { importImage, load, type ImportOptions } from './images/load';
import { pull, type PullOptions } from './images/pull';
import { push, type PushOptions } from './images/push';
import { raw as rawImage } from './images/raw';
import { remove as removeImage } from './images/remove';
import { search } from './images/search';
import { tag as tagImage } from './images/tag';
import { save } from './images/save';
import { inspectExec } from './exec/inspect';
import { resizeExec } from './exec/resize';
import { disconnect } from './networks/connect';
import { detail as networkDetail } from './networks/detail';
import { inspect as inspectNetwork, raw as rawNetwork } from './networks/inspect';
import { list as listNetworks } from './networks/list';
import { remove as removeNetwork } from './networks/remove';
import { auth, type AuthConfig } from './system/auth';
import { apiVersion } from './system/api-version';
import { defaults } from './system/defaults';
import { buildCachePreview } from './system/build-cache';
import { diskUse } from './system/disk-use';
import { events, type EngineEvent } from './system/events';
import { info } from './system/info';
import { ping } from './system/ping';
import { registryConfig } from './system/registry-config';
import { pruneBuildCache } from './system/prune-build-cache';
import { detail as volumeDetail } from './volumes/detail';
import { inspect as inspectVolume, raw as rawVolume } from './volumes/inspect';
import { list as listVolumes } from './volumes/list';
import { remove as removeVolume } from './volumes/remove';
import { sizes as volumeSizes } from './volumes/sizes';

/**
 * Binds the verbs of this folder to one engine, but for those that the policy judges (`judged-docker.ts`). The tree reads
 * like the Engine API's own reference.
 */
export function createDocker(engine: Engine) {
  return {
    containers: {
      list: (ids?: readonly string[]) => list(engine, ids),
      sizes: (states?: readonly string[]) => sizes(engine, states),
      inspect: (id: string) => inspect(engine, id),
      detail: (id: string) => detail(engine, id),
      runFacts: (id: string) => runFacts(engine, id),
      stop: (id: string, timeout?: number) => stop(engine, id, timeout),
      kill: (id: string, signal: string) => kill(engine, id, signal),
      pause: (id: string) => pause(engine, id),
      unpause: (id: string) => unpause(engine, id),
      rename: (id: string, name: string) => rename(engine, id, name),
      remove: (id: string, options: { force: boolean; volumes: boolean }) => remove(engine, id, options),
      /** The same to many, with an outcome for each. */
      many: {
        kill: (ids: readonly string[], signal: string) => each(ids, (id) => kill(engine, id, signal)),
        pause: (ids: readonly string[]) => each(ids, (id) => pause(engine, id)),
        unpause: (ids: readonly string[]) => each(ids, (id) => unpause(engine, id)),
        remove: (ids: readonly string[], options: { force: boolean; volumes: boolean }) =>
          each(ids, (id) => remove(engine, id, options)),
      },
      stats: (id: string) => stats(engine, id),
      counters: (id: string, signal: AbortSignal) => counters(engine, id, signal),
      statsStream: (id: string, output: (sample: StatsSample | null) => void) => statsStream(engine, id, output),
      top: (id: string) => top(engine, id),
      processes: (id: string) => processes(engine, id),
      changes: (id: string) => changes(engine, id),
      lastLogLine: (id: string, tty: boolean) => lastLogLine(engine, id, tty),
      logLines: (id: string, options: LogsOptions) => logLines(engine, id, options),
      logs: (id: string, options: LogsOptions, output: (line: LogLine) => void) => logs(engine, id, options, output),
      export: (id: string, signal: AbortSignal) => exportContainer(engine, id, signal),
      resize: (id: string, cols: number, rows: number) => resize(engine, id, cols, rows),
      wait: (id: string, condition: WaitCondition) => wait(engine, id, condition),
    },
    exec: {
      inspect: (id: string) => inspectExec(engine, id),
      resize: (id: string, cols: number, rows: number) => resizeExec(engine, id, cols, rows),
    },
    images: {
      list: () => listImages(engine),
      pull: (reference: ImageReference, signal: AbortSignal, options?: PullOptions) =>
        pull(engine, reference, signal, options),
      push: (reference: ImageReference, signal: AbortSignal, options?: PushOptions) =>
        push(engine, reference, signal, options),
      tag: (request: TagRequest) => tagImage(engine, request),
      inspect: (name: string) => inspectImage(engine, name),
      /** The engine's own words. */
      raw: (name: string) => rawImage(engine, name),
      history: (name: string) => history(engine, name),
      detail: (name: string) => imageDetail(engine, name),
      remove: (name: string, options: { force: boolean }) => removeImage(engine, name, options),
      search: (term: string) => search(engine, term),
      save: (references: readonly string[], signal: AbortSignal) => save(engine, references, signal),
      load: (archive: Readable, signal: AbortSignal) => load(engine, archive, signal),
      import: (archive: Readable, options: ImportOptions, signal: AbortSignal) =>
        importImage(engine, archive, options, signal),
    },
    networks: {
      list: () => listNetworks(engine),
      inspect: (name: string) => inspectNetwork(engine, name),
      /** The engine's own words. */
      raw: (name: string) => rawNetwork(engine, name),
      detail: (name: string) => networkDetail(engine, name),
      disconnect: (name: string, id: string, force: boolean) => disconnect(engine, name, id, force),
      remove: (name: string) => removeNetwork(engine, name),
      many: { remove: (ids: readonly string[]) => each(ids, (id) => removeNetwork(engine, id)) },
    },
    volumes: {
      list: () => listVolumes(engine),
      inspect: (name: string) => inspectVolume(engine, name),
      /** The engine's own words. */
      raw: (name: string) => rawVolume(engine, name),
      detail: (name: string) => volumeDetail(engine, name),
      sizes: () => volumeSizes(engine),
      remove: (name: string, options: { force: boolean }) => removeVolume(engine, name, options),
      many: {
        remove: (names: readonly string[], options: { force: boolean }) =>
          each(names, (name) => removeVolume(engine, name, options)),
      },
    },
    system: {
      auth: (config: AuthConfig) => auth(engine, config),
      apiVersion: () => apiVersion(engine),
      info: () => info(engine),
      diskUse: () => diskUse(engine),
      buildCache: {
        preview: (all: boolean) => buildCachePreview(engine, all),
        prune: (all: boolean) => pruneBuildCache(engine, all),
      },
      defaults: () => defaults(engine),
      registryConfig: () => registryConfig(engine),
      ping: (withinMs: number) => ping(engine, withinMs),
      events: (since: number, output: (event: EngineEvent) => void) => events(engine, since, output),
    },
  };
}
export type Docker = ReturnType<typeof createDocker>;
