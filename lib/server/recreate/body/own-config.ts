import { isRecord, listOf, recordOf, same, textOf, type Inspected, type InspectedImage, type Json } from './inspected';
import { mainNetwork } from './main-network';

/** Texts that count as the image's own where they say what the image says. */
const texts = ['User', 'WorkingDir', 'StopSignal'] as const;
/** Maps of which the image's own entries are the image's. */
const maps = ['ExposedPorts', 'Volumes', 'Labels'] as const;

/**
 * What a container's Config adds to its image's: the engine has put both into one (moby, `daemon/commit.go`: merge), and
 * here they are taken apart again, so that the defaults of a newer image apply. `machine`: the host name of the engine's machine.
 */
export function ownConfig(container: Inspected, image: InspectedImage | null, machine: string): Json {
  const theirs = recordOf(image?.Config);
  const own: Json = { ...container.Config };
  for (const name of texts) if (same(textOf(own[name]), textOf(theirs[name]))) delete own[name];
  for (const name of maps) own[name] = without(recordOf(own[name]), recordOf(theirs[name]));
  const env = new Set(listOf(theirs.Env));
  own.Env = listOf(own.Env).filter((entry) => !env.has(entry));
  Object.assign(own, ownCommand(own, theirs));
  own.Healthcheck = ownHealthcheck(own.Healthcheck, theirs.Healthcheck);
  if (!isOwnHostname(container, machine)) delete own.Hostname;
  // Said by the endpoint: an engine from 25 on refuses two that differ, and one before is told of it here (`forApi`).
  if (!own.MacAddress || mainNetwork(container) !== null) delete own.MacAddress;
  if (!listOf(own.OnBuild).length) delete own.OnBuild;
  return own;
}

/** An image's command counts only beside its entrypoint. An entrypoint that was taken away is asked for as `[""]`. */
function ownCommand(own: Json, theirs: Json): Json {
  const [mine, image] = [wordsOf(own.Entrypoint), wordsOf(theirs.Entrypoint)];
  const [command, ofImage] = [listOf(own.Cmd), listOf(theirs.Cmd)];
  const sameEntrypoint = same(mine, image);
  if (sameEntrypoint && same(command, ofImage))
    return { Entrypoint: undefined, Cmd: undefined, ArgsEscaped: undefined };
  if (sameEntrypoint && command.length > 0) return { Entrypoint: undefined, Cmd: command };
  return { Entrypoint: mine.length > 0 ? mine : [''], Cmd: command.length > 0 ? command : undefined };
}

const wordsOf = (value: unknown): unknown[] => (typeof value === 'string' && value !== '' ? [value] : listOf(value));

/** Each part of a health check that says nothing is the image's. */
function ownHealthcheck(mine: unknown, image: unknown): Json | undefined {
  if (!isRecord(mine)) return undefined;
  const own = without(mine, recordOf(image));
  return Object.keys(own).length > 0 ? own : undefined;
}

/** The engine's own host name for a container is its short id; where a namespace is shared it is another's, and not to be asked for. */
function isOwnHostname({ Id, Config, HostConfig }: Inspected, machine: string): boolean {
  const name = textOf(Config.Hostname);
  if (name === '' || name === Id.slice(0, 12)) return false;
  if (textOf(HostConfig.NetworkMode).startsWith('container:') || HostConfig.UTSMode === 'host') return false;
  return !(HostConfig.NetworkMode === 'host' && name === machine);
}

function without(mine: Json, theirs: Json): Json {
  return Object.fromEntries(
    Object.entries(mine).filter(([key, value]) => !Object.hasOwn(theirs, key) || !same(value, theirs[key])),
  );
}
