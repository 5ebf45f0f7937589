import type { BuildCachePreview } from '@/lib/contract/build-cache';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { df } from './df';

interface CacheRecord {
  ID: string;
  /** Up to API 1.41. */
  Parent?: string;
  Parents?: string[] | null;
  Type?: string;
  Description?: string;
  InUse: boolean;
  Shared: boolean;
  Size: number;
}
export interface CacheAnswer {
  /** Up to API 1.52. */
  BuildCache?: CacheRecord[] | null;
  /** From API 1.52 on. */
  BuildCacheUsage?: { Items?: CacheRecord[] | null };
}

/**
 * What a prune of the build cache would delete. Engine API `GET /system/df`: where it is older than 1.42 and knows no `type`,
 * the engine walks its whole disk.
 */
export async function buildCachePreview(engine: Engine, all: boolean): Promise<BuildCachePreview> {
  const { BuildCache, BuildCacheUsage } = (await asking(df(engine, 'build-cache'))) as CacheAnswer;
  const records = prunable(BuildCacheUsage?.Items ?? BuildCache ?? [], all).map((record) => ({
    id: record.ID,
    description: record.Description?.trim() || record.Type || record.ID,
    bytes: record.Shared ? null : record.Size,
  }));
  records.sort((a, b) => (b.bytes ?? -1) - (a.bytes ?? -1));
  return { records, bytes: records.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) };
}

/** What only a prune of all takes: the front ends of Dockerfiles and what BuildKit keeps for itself. */
const kept = new Set(['frontend', 'internal']);

/**
 * Those that a prune deletes, by BuildKit's rule (moby/buildkit, cache/manager.go, `prune`): no record that is in use, nor,
 * unless `all` go, one that an image shares; and none that another is made upon, while that stays. Pure.
 */
export function prunable(records: readonly CacheRecord[], all: boolean): CacheRecord[] {
  let going = records.filter(({ InUse, Shared, Type = '' }) => !InUse && (all || (!Shared && !kept.has(Type))));
  for (;;) {
    const goes = new Set(going.map(({ ID }) => ID));
    const needed = new Set(records.filter(({ ID }) => !goes.has(ID)).flatMap(parentsOf));
    const next = going.filter(({ ID }) => !needed.has(ID));
    if (next.length === going.length) return going;
    going = next;
  }
}

function parentsOf({ Parent, Parents }: CacheRecord): readonly string[] {
  return Parents ?? (Parent ? [Parent] : []);
}
