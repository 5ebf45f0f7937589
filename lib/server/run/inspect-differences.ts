/**
 * What `docker inspect` may say differently of two containers that are the same: the one reviewed list of what the
 * comparison in run-matches-cli.engine.test.ts leaves out. A path names everything under it; `*` is any key.
 */
export const leftOut: readonly (readonly [path: string, because: string])[] = [
  ['Id', 'each container has its own; where other values hold it, it is masked, not left out'],
  ['Created', 'the second one is made later'],
  ['Name', 'the engine invents it where the form gives none; where it does the test compares it by itself'],
  ['State.Pid', 'each process has its own'],
  ['State.StartedAt', 'the second one starts later'],
  ['State.FinishedAt', 'the second one ends later'],
  ['GraphDriver', "the paths of the container's own layer"],
  ['HostConfig.ConsoleSize', 'the size of the window that it was created from; only newer command lines send it'],
  ['NetworkSettings.SandboxID', 'each start has its own'],
  ['NetworkSettings.SandboxKey', 'each start has its own'],
  ['NetworkSettings.EndpointID', 'each start has its own'],
  ['NetworkSettings.MacAddress', 'made from the address'],
  ['NetworkSettings.IPAddress', 'given out by the engine'],
  [
    'NetworkSettings.Networks.*.DNSNames',
    'made from name and id (engine 25 and newer); the name is compared by itself',
  ],
  ['NetworkSettings.Networks.*.EndpointID', 'each start has its own'],
  ['NetworkSettings.Networks.*.MacAddress', 'made from the address'],
  ['NetworkSettings.Networks.*.IPAddress', 'given out by the engine'],
];

/** A volume without a name gets a random one, and its folder is named after it: 64 hexadecimal digits. */
const randomName = /\b[0-9a-f]{64}\b/g;

/**
 * Lists whose order says nothing, since they come out of a hash map: the engine shuffles variables when it adds the image's
 * own (20.10), and mounts at each inspect; the command line shuffles what `-v` and `--ulimit` named.
 */
const unordered: ReadonlySet<string> = new Set(['Binds', 'CapAdd', 'CapDrop', 'Env', 'Mounts', 'Ulimits']);
/** `chown`, `CHOWN` and `CAP_CHOWN` are one; the command line of 28 writes the last, whatever it was given, in order. */
const plainCapability = (name: unknown) => String(name).toUpperCase().replace(/^CAP_/, '');
const capabilities: ReadonlySet<string> = new Set(['CapAdd', 'CapDrop']);
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/**
 * What the engine says of a container, without what is left out, and with its own id and random names masked. Empty
 * lists and objects are left out like null: the CLI sends `"Dns": []` where nothing is asked, and leaves out other fields.
 */
export function comparable(inspected: { Id: string }): unknown {
  const paths = leftOut.map(([path]) => path.split('.'));
  return mask(inspected, inspected.Id, paths);
}

function mask(value: unknown, id: string, paths: readonly string[][]): unknown {
  if (typeof value === 'string')
    return value.replaceAll(id, '<id>').replaceAll(id.slice(0, 12), '<id>').replace(randomName, '<random>');
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return typeof value === 'object' ? null : value;
  if (Array.isArray(value)) return value.map((item) => mask(item, id, []));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const under = paths.filter(([head]) => head === key || head === '*').map(([, ...rest]) => rest);
      if (under.some((rest) => rest.length === 0)) return [];
      const named = capabilities.has(key) && Array.isArray(inner) ? inner.map(plainCapability) : inner;
      const told = mask(named, id, under);
      if (told === null) return [];
      return [[key, unordered.has(key) && Array.isArray(told) ? told.sort(byText) : told]];
    }),
  );
}
