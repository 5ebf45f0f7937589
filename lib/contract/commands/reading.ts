import { option, options, toggle } from './words';

interface Named {
  name: string;
}
interface Logs extends Named {
  follow?: boolean;
  /** Lines from the end, or `all`. */
  tail?: number | 'all';
  /** RFC 3339, Unix seconds, or a span (`10m`). */
  since?: string;
  until?: string;
  timestamps?: boolean;
}

/** What shows containers and their engine, as the words behind `docker`. */
export const readingCommands = {
  'container.list': ({ filters }: { filters?: readonly string[] }) => ['ps', '-a', ...options('--filter', filters)],
  /** `format`: a Go template, to print a part of it. */
  'container.inspect': ({ name, size, format }: Named & { size?: boolean; format?: string | undefined }) => [
    'inspect',
    ...toggle('-s', size),
    ...option('-f', format),
    name,
  ],
  'container.logs': ({ name, follow, tail, since, until, timestamps }: Logs) => [
    'logs',
    ...toggle('-f', follow),
    ...toggle('-t', timestamps),
    ...option('--tail', tail),
    ...option('--since', since),
    ...option('--until', until),
    name,
  ],
  /** `options` are those of `ps` on the engine's host. */
  'container.processes': ({ name, options: ps }: Named & { options?: readonly string[] }) => [
    'top',
    name,
    ...(ps ?? []),
  ],
  'container.changes': ({ name }: Named) => ['diff', name],
  'container.stats': ({ names, once }: { names: readonly string[]; once?: boolean }) => [
    'stats',
    ...toggle('--no-stream', once),
    ...names,
  ],
  'container.health': ({ name }: Named) => ['inspect', '--format', '{{json .State.Health}}', name],
  'container.events': ({ name, since }: Named & { since?: string }) => [
    'events',
    ...option('--since', since),
    '--filter',
    `container=${name}`,
  ],
} as const;
