/** What the engine gives a container that asks for nothing: Engine API `GET /info`. */
export interface EngineDefaults {
  runtime: string;
  logDriver: string;
  /** Containers get a cgroup namespace of their own; null: not known. */
  privateCgroups: boolean | null;
}

/** As an engine is set up that nobody set up. */
export const usualDefaults: EngineDefaults = { runtime: 'runc', logDriver: 'json-file', privateCgroups: null };

/** Bytes of /dev/shm where nothing is asked (moby, `config.DefaultShmSize`). */
export const usualShmSize = 64 * 1024 * 1024;
