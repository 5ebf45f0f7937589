import type { Activity, EngineStatus } from '@/lib/contract/engine';
import { maximumActivities, type LiveKind, type LiveRows, type Picture, type PictureDiff } from '@/lib/contract/live';
import { RowTable } from './row-table';

/** Whether what the page shows follows the server. `since`: ms. */
export type Connection = { state: 'connecting' } | { state: 'connected' } | { state: 'lost'; since: number };

type Slice = LiveKind | 'engine' | 'activity' | 'connection';
type Tables = { [K in LiveKind]: RowTable<LiveRows[K]> };

const noActivity: Activity[] = [];

/** The picture of one engine in the browser. A row that did not change stays the same object. */
export class LiveStore {
  readonly #tables: Tables = {
    containers: new RowTable((row) => row.id),
    images: new RowTable((row) => row.id),
    networks: new RowTable((row) => row.id),
    volumes: new RowTable((row) => row.name),
  };
  readonly #listeners = new Map<Slice, Set<() => void>>();
  #revision: number | null = null;
  #engine: EngineStatus | null = null;
  #activity: Activity[] = noActivity;
  #connection: Connection = { state: 'connecting' };

  /** The rows of a collection, null before the first picture. */
  rows<K extends LiveKind>(kind: K): LiveRows[K][] | null {
    return this.#revision === null ? null : this.#tables[kind].list();
  }

  /** One row; undefined when there is none, null before the first picture. */
  row<K extends LiveKind>(kind: K, key: string): LiveRows[K] | undefined | null {
    return this.#revision === null ? null : this.#tables[kind].get(key);
  }

  engine(): EngineStatus | null {
    return this.#engine;
  }

  activity(): Activity[] {
    return this.#activity;
  }

  connection(): Connection {
    return this.#connection;
  }

  subscribe(slice: Slice, listener: () => void): () => void {
    const listeners = this.#listeners.get(slice) ?? new Set();
    this.#listeners.set(slice, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Takes a whole picture. */
  show(picture: Picture): void {
    const isFirst = this.#revision === null;
    this.#revision = picture.revision;
    this.#engine = picture.engine;
    this.#activity = picture.activity;
    const tell = (kind: LiveKind, changed: boolean) => (changed || isFirst ? this.#tell(kind) : undefined);
    tell('containers', this.#tables.containers.replace(picture.containers));
    tell('images', this.#tables.images.replace(picture.images));
    tell('networks', this.#tables.networks.replace(picture.networks));
    tell('volumes', this.#tables.volumes.replace(picture.volumes));
    this.#tell('engine');
    this.#tell('activity');
  }

  /** Takes a diff; answers false when it does not follow what is known: then the picture must be asked again. */
  apply(diff: PictureDiff): boolean {
    if (this.#revision === null || diff.from > this.#revision) return false;
    if (diff.revision <= this.#revision) return true;
    this.#revision = diff.revision;
    const { containers, images, networks, volumes } = diff.changes;
    if (containers && this.#tables.containers.apply(containers)) this.#tell('containers');
    if (images && this.#tables.images.apply(images)) this.#tell('images');
    if (networks && this.#tables.networks.apply(networks)) this.#tell('networks');
    if (volumes && this.#tables.volumes.apply(volumes)) this.#tell('volumes');
    if (diff.engine) {
      this.#engine = diff.engine;
      this.#tell('engine');
    }
    if (diff.activity) {
      this.#activity = [...diff.activity, ...this.#activity].slice(0, maximumActivities);
      this.#tell('activity');
    }
    return true;
  }

  connect(connection: Connection): void {
    if (connection.state === this.#connection.state) return;
    this.#connection = connection;
    this.#tell('connection');
  }

  #tell(slice: Slice): void {
    this.#listeners.get(slice)?.forEach((listener) => listener());
  }
}
