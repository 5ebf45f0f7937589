import type { DiskKind, DiskKindName } from '@/lib/contract/disk-use';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { df } from './df';

/** From API 1.52 on the engine sums up itself; before, it lists everything. */
interface Usage {
  TotalCount?: number;
  ActiveCount?: number;
  TotalSize?: number;
  Reclaimable?: number;
}
export interface DiskAnswer {
  ImageUsage?: Usage;
  ContainerUsage?: Usage;
  VolumeUsage?: Usage;
  BuildCacheUsage?: Usage;
  LayersSize?: number;
  Images?: { Containers: number; Size: number; VirtualSize?: number; SharedSize: number }[] | null;
  Containers?: { State: string; SizeRw?: number }[] | null;
  Volumes?: { UsageData?: { Size: number; RefCount: number } | null }[] | null;
  BuildCache?: { Size: number; InUse: boolean; Shared: boolean }[] | null;
}

/**
 * What images, containers, volumes and the build cache take. Engine API `GET /system/df`: the engine walks its whole disk,
 * which may take a minute.
 */
export async function diskUse(engine: Engine): Promise<Record<DiskKindName, DiskKind>> {
  return readDiskUse((await asking(df(engine))) as DiskAnswer);
}

/** The sums as `docker system df` makes them (docker/cli, formatter/disk_usage). Pure. */
export function readDiskUse(answer: DiskAnswer): Record<DiskKindName, DiskKind> {
  return {
    images: summed(answer.ImageUsage) ?? imagesOf(answer),
    containers: summed(answer.ContainerUsage) ?? containersOf(answer.Containers ?? []),
    volumes: summed(answer.VolumeUsage) ?? volumesOf(answer.Volumes ?? []),
    buildCache: summed(answer.BuildCacheUsage) ?? cacheOf(answer.BuildCache ?? []),
  };
}

function summed(usage: Usage | undefined): DiskKind | null {
  if (!usage) return null;
  const { TotalCount = 0, ActiveCount = 0, TotalSize = 0, Reclaimable = 0 } = usage;
  return { count: TotalCount, active: ActiveCount, bytes: TotalSize, reclaimable: Reclaimable };
}

/** Layers that images share count once; what is in use is what those with containers have for themselves. */
function imagesOf({ Images, LayersSize = 0 }: DiskAnswer): DiskKind {
  const images = Images ?? [];
  const active = images.filter(({ Containers }) => Containers > 0);
  const used = sum(active, ({ VirtualSize, Size, SharedSize }) => {
    const whole = VirtualSize ?? Size;
    return whole === -1 || SharedSize === -1 ? 0 : whole - SharedSize;
  });
  return { count: images.length, active: active.length, bytes: LayersSize, reclaimable: LayersSize - used };
}

const activeStates = new Set(['running', 'paused', 'restarting']);

function containersOf(containers: NonNullable<DiskAnswer['Containers']>): DiskKind {
  const idle = containers.filter(({ State }) => !activeStates.has(State));
  const written = ({ SizeRw = 0 }: { SizeRw?: number }) => SizeRw;
  return {
    ...{ count: containers.length, active: containers.length - idle.length },
    ...{ bytes: sum(containers, written), reclaimable: sum(idle, written) },
  };
}

/** A volume of another driver than `local` has no size that the engine knows: -1. */
function volumesOf(volumes: NonNullable<DiskAnswer['Volumes']>): DiskKind {
  const idle = volumes.filter(({ UsageData }) => (UsageData?.RefCount ?? 0) === 0);
  const size = ({ UsageData }: (typeof volumes)[number]) => Math.max(0, UsageData?.Size ?? 0);
  return {
    ...{ count: volumes.length, active: volumes.length - idle.length },
    ...{ bytes: sum(volumes, size), reclaimable: sum(idle, size) },
  };
}

/** What is shared lies in an image as well, and is counted there. */
function cacheOf(records: NonNullable<DiskAnswer['BuildCache']>): DiskKind {
  const own = records.filter(({ Shared }) => !Shared);
  const size = ({ Size }: { Size: number }) => Size;
  return {
    ...{ count: records.length, active: records.filter(({ InUse }) => InUse).length },
    ...{
      bytes: sum(own, size),
      reclaimable: sum(
        own.filter(({ InUse }) => !InUse),
        size,
      ),
    },
  };
}

function sum<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((all, thing) => all + of(thing), 0);
}
