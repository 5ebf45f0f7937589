/** An existing container, in the engine's own words (`GET /containers/{id}/json`), as far as a policy looks at it. */
export interface KnownContainer {
  id: string;
  name: string;
  running: boolean;
  /** Its HostConfig as the engine keeps it. */
  host: Record<string, unknown>;
  /** What is mounted in truth: VolumesFrom and the image's volumes too. */
  mounts: readonly KnownMount[];
  /** Names of the networks that it is in. */
  networks: readonly string[];
}
export interface KnownMount {
  type: string;
  /** Of a volume; '' otherwise. */
  name: string;
  source: string;
  driver: string;
  propagation: string;
}

/**
 * What a person asks of the engine, in whatever way. `use`: start, restart, or attach to a container that exists. Bodies
 * and options are the Engine API's own; they are not trusted.
 */
export type Asked =
  | { way: 'create'; body: unknown }
  | { way: 'use'; container: KnownContainer }
  | { way: 'exec'; container: KnownContainer; body: unknown }
  | { way: 'update'; container: KnownContainer; body: unknown }
  | { way: 'commit'; container: KnownContainer; body: unknown }
  | { way: 'build'; options: Readonly<Record<string, string>> }
  | { way: 'volume'; body: unknown }
  | { way: 'network'; body: unknown }
  /** A container joins a network; the body is the endpoint's. */
  | { way: 'connect'; network: string; body: unknown };
