import type { KnownContainer } from '../asked';
import type { Facts } from '../facts';

/** A container that has nothing of its host, as engine 20.10 tells of it. */
const container: KnownContainer = {
  id: 'a'.repeat(64),
  name: 'plain',
  running: true,
  host: {},
  mounts: [],
  networks: ['bridge'],
};

/** What a test's engine says. Volumes and networks that are not named are looked up and not there. */
export const factsWith = Object.assign(
  (given: {
    volumes?: [string, { driver: string; options: Record<string, string> }][];
    networks?: [string, string][];
    containers?: Partial<KnownContainer>[];
    /** Path as asked → where it leads; without this every path leads to itself. Null: Quayside does not see the files. */
    links?: Record<string, string[] | null> | null;
    engine?: Partial<Facts['engine']>;
  }): Facts => ({
    engine: {
      runtime: 'runc',
      logDriver: 'json-file',
      privateCgroups: true,
      own: ['/var/run/docker.sock', '/run/docker.sock', '/var/lib/docker', '/home/quayside/data'],
      ownVolumes: ['quayside_data'],
      ...given.engine,
    },
    volumes: fallback(new Map(given.volumes), () => null),
    networks: fallback(new Map(given.networks?.map(([name, driver]) => [name, { driver }] as const)), () => null),
    containers: new Map(
      given.containers?.flatMap((one) => {
        const whole = { ...container, id: `${one.name}-id`, ...one };
        return [
          [whole.name, whole],
          [whole.id, whole],
        ] as const;
      }),
    ),
    paths: fallback(new Map(Object.entries(given.links ?? {})), (path) =>
      given.links === null || !path.startsWith('/') ? null : [clean(path)],
    ),
  }),
  { container },
);

/** The reading of a path by Node's own library: not the code that is tested. */
function clean(path: string): string {
  return new URL(`file://host${path.replaceAll(/\/+/g, '/').split('/').map(encodeURIComponent).join('/')}`).pathname
    .split('/')
    .map(decodeURIComponent)
    .join('/')
    .replace(/(?<=.)\/$/, '');
}

function fallback<T>(map: Map<string, T>, otherwise: (key: string) => T): Map<string, T> {
  const get = map.get.bind(map);
  return Object.assign(map, { get: (key: string) => (map.has(key) ? get(key) : otherwise(key)) });
}
