import type { KnownContainer } from './asked';

/** A volume that exists, as `GET /volumes/{name}` tells of it. */
export interface KnownVolume {
  driver: string;
  options: Readonly<Record<string, string>>;
}

/** What of an engine decides whether a value is its default. Engine API `GET /info`. */
export interface EngineDefaults {
  runtime: string;
  logDriver: string;
  /** Containers get a cgroup namespace of their own unless they ask for the host's. */
  privateCgroups: boolean;
  /** Sockets and folders of the engine and of Quayside, in every spelling known: whoever writes there is root. */
  own: readonly string[];
  /** Names of the volumes in which Quayside's own container has its data, its keys or the engine's socket. */
  ownVolumes: readonly string[];
}

/**
 * What `judge` must know beside the request, looked up beforehand (`gather`). A name that was looked up and is not there
 * is null; one that is missing here was not looked up and is refused.
 */
export interface Facts {
  engine: EngineDefaults;
  volumes: ReadonlyMap<string, KnownVolume | null>;
  containers: ReadonlyMap<string, KnownContainer | null>;
  /** By the name or id asked for: the driver. */
  networks: ReadonlyMap<string, { driver: string } | null>;
  /**
   * Paths of the host, as asked → where they lead through all links, by the kernel's reading and by the lexical one.
   * Null: nobody could tell, for Quayside does not share the engine's file system or may not look.
   */
  paths: ReadonlyMap<string, readonly string[] | null>;
}
