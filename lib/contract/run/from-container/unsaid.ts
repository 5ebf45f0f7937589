import { toCreateBody } from '../create-body';
import type { RunForm } from '../form';
import { forApi } from '../for-api';
import { usualDefaults, usualShmSize, type EngineDefaults } from './defaults';
import type { InspectedContainer, InspectedImage } from './inspected';

/** Something of a container that `form` does not ask for: its place in what inspect tells, and its value as JSON. */
export interface Unsaid {
  path: string;
  value: string;
}

type Told = Record<string, unknown>;

/** What is of the engine alone, or told elsewhere: see `networkReaders` for networks and links. */
const leftOut: ReadonlySet<string> = new Set([
  ...['ConsoleSize', 'ContainerIDFile', 'Isolation', 'Cgroup', 'Links', 'MaskedPaths', 'ReadonlyPaths', 'NetworkMode'],
  // What the image was built with, and what only the command line that made it was held by.
  ...[
    'Image',
    'Hostname',
    'Shell',
    'OnBuild',
    'ArgsEscaped',
    'AttachStdin',
    'AttachStdout',
    'AttachStderr',
    'StdinOnce',
  ],
  // Compared as one: what is run.
  ...['Entrypoint', 'Cmd'],
]);

const sets: ReadonlySet<string> = new Set(['ExposedPorts', 'Volumes']);

/**
 * What of `container` would be lost if `form`, which was read from it, made a new one: nothing that a person set is dropped without
 * being named. Pure.
 */
export function unsaid(
  form: RunForm,
  container: InspectedContainer,
  image: InspectedImage | null,
  defaults: EngineDefaults = usualDefaults,
): Unsaid[] {
  const { HostConfig: said = {}, ...config } = forApi(toCreateBody(form).body, '1.43').body;
  const merged = withImage(config, image?.Config ?? {});
  return [
    ...differences('Config', container.Config, merged),
    ...(same(programOf(container.Config), programOf(merged))
      ? []
      : [{ path: 'Config.Cmd', value: json(container.Config.Cmd) }]),
    ...differences('HostConfig', container.HostConfig, withDefaults(said as Told, container, defaults)),
  ];
}

function differences(root: string, mine: Told, said: Told): Unsaid[] {
  return Object.keys(mine)
    .filter((key) => !leftOut.has(key))
    .filter((key) => !(sets.has(key) ? same(keysOf(mine[key]), keysOf(said[key])) : same(mine[key], said[key])))
    .map((key) => ({ path: `${root}.${key}`, value: json(mine[key]) }));
}

/** The body with what the image gives by itself (moby, `daemon/commit.go`: merge). */
function withImage(said: Told, image: Told): Told {
  const maps = ['Labels', 'ExposedPorts', 'Volumes', 'Healthcheck'].map((key) => [
    key,
    { ...(image[key] as object | null), ...(said[key] as object | undefined) },
  ]);
  const names = new Set(((said.Env ?? []) as string[]).map((entry) => entry.split('=')[0]));
  const inherited = ((image.Env ?? []) as string[]).filter((entry) => !names.has(entry.split('=')[0]));
  const texts = ['User', 'WorkingDir', 'StopSignal'].map((key) => [key, said[key] || image[key]]);
  const program = said.Entrypoint
    ? { Entrypoint: said.Entrypoint, Cmd: said.Cmd }
    : { Entrypoint: image.Entrypoint, Cmd: said.Cmd ?? image.Cmd };
  return {
    ...said,
    ...(Object.fromEntries([...maps, ...texts]) as Told),
    ...program,
    Env: [...inherited, ...((said.Env ?? []) as string[])],
  };
}

/** What the engine writes where nothing is asked. */
function withDefaults(said: Told, { HostConfig: host }: InspectedContainer, defaults: EngineDefaults): Told {
  const log = (said.LogConfig ?? {}) as { Type?: string; Config?: object };
  const security = [
    host.Privileged || host.PidMode === 'host' ? host.SecurityOpt?.find((one) => one === 'label=disable') : undefined,
  ];
  return {
    ...{ Runtime: defaults.runtime, ShmSize: usualShmSize, IpcMode: 'private', CgroupnsMode: host.CgroupnsMode },
    ...{ MemorySwap: 2 * (host.Memory ?? 0), MemorySwappiness: -1 },
    ...said,
    LogConfig: { Type: log.Type || defaults.logDriver, Config: log.Config },
    SecurityOpt: [...((said.SecurityOpt ?? []) as string[]), ...security.filter((one) => one !== undefined)],
    ...(host.RestartPolicy?.Name === '' ? { RestartPolicy: host.RestartPolicy } : {}),
    ...(host.MemorySwappiness === null ? { MemorySwappiness: null } : {}),
  };
}

const programOf = ({ Entrypoint, Cmd }: Told) =>
  [Entrypoint, Cmd].flat().filter((word) => word !== null && word !== undefined && word !== '');

/** Equal, but for the order of lists, and for the many ways to say nothing. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (value === '' || value === 0 || value === false || value === null || value === -1) return undefined;
  if (typeof value === 'string') return value.replace(/:rw$/, '');
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(plain).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items.sort((one, other) => (json(one) < json(other) ? -1 : 1));
  }
  const entries = Object.entries(value as Told)
    .map(([key, inner]): [string, unknown] => [key, plain(inner)])
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `{"80/tcp": {}}`: the keys are what is said. */
const keysOf = (value: unknown) => Object.fromEntries(Object.keys((value ?? {}) as object).map((key) => [key, true]));
const json = (value: unknown) => JSON.stringify(value) ?? 'null';
