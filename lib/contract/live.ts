import type { ContainerRow } from './containers';
import type { Activity, EngineStatus } from './engine';
import type { ImageRow } from './images';
import type { NetworkRow } from './networks';
import type { VolumeRow } from './volumes';

/** The collections that are kept in step with an engine, and the row of each. Keyed by id (volumes: by name). */
export interface LiveRows {
  containers: ContainerRow;
  images: ImageRow;
  networks: NetworkRow;
  volumes: VolumeRow;
}
export type LiveKind = keyof LiveRows;

export type Collections = { [K in LiveKind]: LiveRows[K][] };

/** Things that happened of which a picture tells. */
export const maximumActivities = 100;

/** A whole picture of one engine at `revision`. */
export interface Picture extends Collections {
  env: string;
  revision: number;
  engine: EngineStatus;
  activity: Activity[];
}

/** What changed between two revisions; a client that misses one asks for the picture again. */
export interface PictureDiff {
  env: string;
  from: number;
  revision: number;
  engine?: EngineStatus;
  /** What happened since, newest first. */
  activity?: Activity[];
  changes: { [K in LiveKind]?: { upsert: LiveRows[K][]; remove: string[] } };
}
