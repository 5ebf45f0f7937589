import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { bytesOf } from '@/lib/contract/files/raw-bytes';
import type { FileKind } from '@/lib/contract/files/files';
import { Failure, isFailure } from '../../errors/failure';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import { pump } from '../../streams/pump';

/** What an engine says of one path: of a link it tells the link, and where it leads inside the container. */
export interface PathStat {
  name: string;
  kind: FileKind;
  size: number;
  mode: number;
  /** RFC 3339, with nanoseconds. */
  modified: string;
  target: string | null;
}

/**
 * What lies at `path`. Engine API `HEAD /containers/{id}/archive`. Throws `file-missing`, `not-found` for the container,
 * `engine-error`, for a loop of links too.
 */
export async function statPath(engine: Engine, containerId: string, path: string): Promise<PathStat> {
  try {
    const answer = await dial<IncomingMessage>(engine, 'HEAD', { containerId, path });
    answer.destroy();
    return readStat(String(answer.headers['x-docker-container-path-stat'] ?? ''));
  } catch (error) {
    // The answer of a HEAD has no body, so no words: a GET has.
    if (!isFailure(error) || error.code === 'engine-unreachable') throw error;
    (await readArchive(engine, containerId, path)).destroy();
    throw error;
  }
}

/**
 * A file or a whole folder as a tar archive. Engine API `GET /containers/{id}/archive`. While it is read, the engine
 * answers nothing else about that container (moby holds its lock): whoever reads it must end. Throws like `statPath`.
 */
export function readArchive(engine: Engine, containerId: string, path: string): Promise<IncomingMessage> {
  return dial<IncomingMessage>(engine, 'GET', { containerId, path });
}

/**
 * Unpacks `tar` into the folder `path`, in whose place no file is put. Engine API `PUT /containers/{id}/archive`. An error
 * of `tar` breaks the call off; what was unpacked by then stays. Throws `read-only`, `no-space`, `file-missing`.
 */
export async function writeArchive(engine: Engine, containerId: string, path: string, tar: Readable): Promise<void> {
  // docker-modem has its body pipe itself into the request, and tells of its error by itself.
  const body = Object.assign(tar, {
    pipe: (request: ClientRequest) => void pump(tar, request).catch(() => undefined),
  });
  try {
    await dial(engine, 'PUT', { containerId, path, tar: body });
  } finally {
    tar.destroy();
  }
}

interface Asked {
  containerId: string;
  path: string;
  tar?: Readable;
}

/** dockerode writes the query as text, in which not every path can be told. */
function dial<T>(engine: Engine, method: 'HEAD' | 'GET' | 'PUT', { containerId, path, tar }: Asked): Promise<T> {
  const query = `path=${percentEncoded(path)}${tar ? '&noOverwriteDirNonDir=true' : ''}`;
  const statusCodes = { 200: true, 400: 'bad parameter', 403: 'forbidden', 404: 'not found', 500: 'server error' };
  return new Promise<T>((resolve, reject) => {
    engine.streams.modem.dial(
      // docker-modem takes away the last character of an address in which it finds a `?`.
      {
        path: `/containers/${containerId}/archive?${query}&`,
        method,
        isStream: tar === undefined,
        statusCodes,
        ...(tar ? { file: tar as never } : {}),
      },
      (error: unknown, answer: unknown) => (error ? reject(fileFailure(error)) : resolve(answer as T)),
    );
  });
}

/** Words of an engine about files → our code. Seen on engines 20.10 to 28. */
function fileFailure(error: unknown): Failure {
  const failure = engineFailure(error);
  const { detail = '' } = failure.details;
  const options = { cause: error };
  if (failure.code === 'not-found' && !/no such container/i.test(detail))
    return new Failure('file-missing', { detail }, options);
  if (/no such file or directory|not a directory|could not find the file/i.test(detail))
    return new Failure('file-missing', { detail }, options);
  if (/marked read-only|read-only file ?system/i.test(detail)) return new Failure('read-only', { detail }, options);
  if (/too many links|busy|permission denied|not permitted|cannot overwrite|file name too long/i.test(detail))
    return new Failure('file-refused', { detail }, options);
  return failure;
}

function percentEncoded(path: string): string {
  return [...bytesOf(path)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** Bits of Go's `fs.FileMode` beside the permissions. */
const goKinds: readonly (readonly [bit: number, kind: FileKind])[] = [
  [31, 'directory'],
  [27, 'link'],
  [25, 'fifo'],
  [24, 'socket'],
  [21, 'character-device'],
  [26, 'block-device'],
];
const goSpecial: readonly (readonly [bit: number, mode: number])[] = [
  [23, 0o4000],
  [22, 0o2000],
  [20, 0o1000],
];

function readStat(header: string): PathStat {
  const told = JSON.parse(Buffer.from(header, 'base64').toString('utf8')) as {
    name: string;
    size: number;
    mode: number;
    mtime: string;
    linkTarget: string;
  };
  const has = (bit: number) => Math.floor(told.mode / 2 ** bit) % 2 === 1;
  const special = goSpecial.reduce((sum, [bit, mode]) => sum | (has(bit) ? mode : 0), 0);
  return {
    name: told.name,
    kind: goKinds.find(([bit]) => has(bit))?.[1] ?? 'file',
    size: told.size,
    mode: (told.mode % 0o1000) | special,
    modified: told.mtime,
    target: told.linkTarget === '' ? null : told.linkTarget,
  };
}
