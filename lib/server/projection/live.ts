import type { Activity } from '@/lib/contract/engine';
import type { LiveKind, LiveRows, Picture, PictureDiff } from '@/lib/contract/live';
import type { Live } from '../live/live';
import { safeRows, withoutValues } from './live-rows';

/** What of the live picture is told to others. */
export type ToldLive = Pick<Live, 'picture' | 'bytes' | 'labels' | 'subscribe'>;

/**
 * The same picture without what can hold a secret, for whoever lacks `secret.read`: one for all of them, each row and
 * diff projected once, and each collection written once.
 */
export function withoutSecrets(live: ToldLive): ToldLive {
  const rows = new WeakMap<object, object>();
  const diffs = new WeakMap<PictureDiff, PictureDiff>();
  const written = new Map<LiveKind, { full: Buffer; bytes: Buffer }>();
  let last: Picture | null = null;

  function rowsOf<K extends LiveKind>(kind: K, full: readonly LiveRows[K][]): LiveRows[K][] {
    const safe: (row: LiveRows[K]) => LiveRows[K] = safeRows[kind];
    return full.map((row) => once(rows, row, safe));
  }
  function changeOf<K extends LiveKind>(kind: K, change: PictureDiff['changes'][K]): PictureDiff['changes'] {
    return change ? { [kind]: { upsert: rowsOf(kind, change.upsert), remove: change.remove } } : {};
  }
  const diffOf = ({ changes, activity, ...rest }: PictureDiff): PictureDiff => ({
    ...rest,
    ...(activity ? { activity: activity.map(safeActivity) } : {}),
    changes: {
      ...changeOf('containers', changes.containers),
      ...changeOf('images', changes.images),
      ...changeOf('networks', changes.networks),
      ...changeOf('volumes', changes.volumes),
    },
  });
  return {
    picture() {
      const full = live.picture();
      if (last?.revision !== full.revision)
        last = {
          ...full,
          containers: rowsOf('containers', full.containers),
          images: rowsOf('images', full.images),
          networks: rowsOf('networks', full.networks),
          volumes: rowsOf('volumes', full.volumes),
          activity: full.activity.map(safeActivity),
        };
      return last;
    },
    bytes(kind) {
      const full = live.bytes(kind);
      const before = written.get(kind);
      if (before?.full === full) return before.bytes;
      const bytes = Buffer.from(JSON.stringify(rowsOf(kind, live.picture()[kind])));
      written.set(kind, { full, bytes });
      return bytes;
    },
    labels: () => live.labels().map(({ id, labels }) => ({ id, labels: withoutValues(labels) })),
    subscribe: (listener) => live.subscribe((diff) => listener(once(diffs, diff, diffOf))),
  };
}

function once<T extends object>(known: WeakMap<object, object>, full: T, project: (full: T) => T): T {
  const before = known.get(full) as T | undefined;
  if (before) return before;
  const projected = project(full);
  known.set(full, projected);
  return projected;
}

/** Actions may have an argument (`exec_create: sh -c …`); the one that is told is a health. */
function safeActivity({ id, at, type, action, objectId, name, exitCode }: Activity): Activity {
  const known = /^[a-z_]+(?:: (?:healthy|unhealthy|starting))?$/.exec(action);
  return { id, at, type, action: known ? action : (action.split(':', 1)[0] ?? ''), objectId, name, exitCode };
}
