import type {
  LogDownload,
  LogFollow,
  LogMatch,
  LogProgress,
  LogRead,
  LogReadEnd,
  LogSearch,
  LogSearchEnd,
  LogSource,
  LogStart,
} from '@/lib/contract/logs';
import type { Environment } from '../core';
import { toProblem } from '../errors/failure';
import { download } from './download';
import { follow, type FeedSource, type LogWatcher } from './follow';
import type { Reader } from './reader/reader';
import type { ReaderSource } from './reader/job';
import { SharedLog } from './shared-log';

/** A log that nobody watches is kept this long, for the page that reloads. Milliseconds. */
const lingerMs = 10_000;

/** Logs: followed by one stream of the engine for each container, however many watch; their past read by calls of its own. */
export interface Logs {
  /**
   * Begins to watch. Of several logs those that cannot be read are told as `refused`, and the others are followed; of
   * one it throws: `not-found`, or the engine's words where the log driver cannot be read. With `signal` aborted before it
   * has begun it tells the watcher nothing and throws the signal's reason; later that stops it.
   */
  follow(request: LogFollow, watcher: LogWatcher, signal?: AbortSignal): Promise<{ start: LogStart; stop: () => void }>;
  /** Reads a stretch of the past; `block` takes one at a time. Throws like `follow`, of several too. */
  read(request: LogRead, block: (block: Uint8Array) => Promise<void>, signal: AbortSignal): Promise<LogReadEnd>;
  /** Searches the past. Throws `bad-request` for a regular expression that is none. */
  search(
    request: LogSearch,
    found: (matches: LogMatch[], progress: LogProgress) => void,
    signal: AbortSignal,
  ): Promise<LogSearchEnd>;
  /** The logs as a file, read as it is taken. The container's names are told for the file's own. */
  download(
    env: string,
    request: LogDownload,
    signal: AbortSignal,
  ): Promise<{ names: string[]; body: ReadableStream<Uint8Array> }>;
  /** How many streams of the engine are open to follow. */
  readonly open: number;
  close(): void;
}

interface Held {
  opening: Promise<SharedLog>;
  linger: NodeJS.Timeout | undefined;
}

export function createLogs(parts: {
  environment: (slug: string) => Environment;
  readerOf: (slug: string) => Reader;
}): Logs {
  const held = new Map<string, Held>();

  function hold(env: string, containerId: string, tty: boolean): Held {
    const key = `${env} ${containerId}`;
    const known = held.get(key);
    if (known) return known;
    const { docker, live } = parts.environment(env);
    const fresh: Held = { opening: SharedLog.open(docker, live, containerId, tty), linger: undefined };
    held.set(key, fresh);
    fresh.opening.catch(() => held.delete(key));
    return fresh;
  }

  function release(env: string, log: SharedLog): void {
    const entry = held.get(`${env} ${log.containerId}`);
    if (!entry || log.listeners > 0) return;
    clearTimeout(entry.linger);
    entry.linger = setTimeout(() => {
      held.delete(`${env} ${log.containerId}`);
      log.close();
    }, lingerMs);
  }

  async function open(env: string, containerId: string): Promise<SharedLog> {
    const { id, tty } = await parts.environment(env).docker.containers.detail(containerId);
    const entry = hold(env, id, tty);
    const log = await entry.opening;
    clearTimeout(entry.linger);
    return log;
  }

  async function sourcesOf(env: string, containerIds: readonly string[]): Promise<ReaderSource[]> {
    const { containers } = parts.environment(env).docker;
    const details = await Promise.all(containerIds.map((id) => containers.detail(id)));
    return details.map(({ id, name, tty }) => ({ id, name, tty }));
  }

  return {
    get open() {
      return held.size;
    },
    async follow(request, watcher, signal) {
      const { env, containerIds } = request;
      const opened = await Promise.allSettled(containerIds.map((id) => open(env, id)));
      const feeds: FeedSource[] = [];
      const sources = opened.map((outcome, source): LogSource => {
        if (outcome.status === 'fulfilled') {
          const log = outcome.value;
          feeds.push({ log, source });
          return { containerId: log.containerId, tty: log.tty, state: log.state };
        }
        const error: unknown = outcome.reason;
        if (containerIds.length === 1) throw error;
        const containerId = containerIds[source] ?? '';
        return { containerId, tty: false, state: 'refused', problem: toProblem(error) };
      });
      const releaseAll = () => feeds.forEach(({ log }) => release(env, log));
      if (signal?.aborted) releaseAll();
      signal?.throwIfAborted();
      const end = follow(feeds, request, watcher);
      const stop = () => {
        end();
        releaseAll();
      };
      signal?.addEventListener('abort', stop);
      return { start: { sources }, stop };
    },
    async read({ env, containerIds, direction, since, until, tail, lines: count }, block, signal) {
      const sources = await sourcesOf(env, containerIds);
      const job = { kind: 'read', sources, direction, since, until, tail, lines: count } as const;
      const { lines, more } = await parts
        .readerOf(env)
        .run(job, async ({ bytes }) => (bytes ? block(bytes) : undefined), signal);
      return { lines, more };
    },
    async search({ env, containerIds, text, regex, matchCase, since, until, stream, limit }, found, signal) {
      const sources = await sourcesOf(env, containerIds);
      const job = { kind: 'search', sources, text, regex, matchCase, since, until, stream, limit } as const;
      const end = await parts.readerOf(env).run(
        job,
        async ({ matches, progress }) => {
          if (matches && progress) found(matches, progress);
        },
        signal,
      );
      return { ...end.progress, matches: end.matches, more: end.more };
    },
    async download(env, request, signal) {
      const sources = await sourcesOf(env, request.containerIds);
      return {
        names: sources.map(({ name }) => name),
        body: await download(parts.readerOf(env), { ...request, sources }, signal),
      };
    },
    close() {
      for (const entry of held.values()) {
        clearTimeout(entry.linger);
        entry.opening.then((log) => log.close()).catch(() => undefined);
      }
      held.clear();
    },
  };
}
