import type { VolumeSize } from '@/lib/contract/volume/sizes';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { df } from '../system/df';

type Measured = { Name: string; UsageData?: { Size?: number } | null }[] | null;
interface UsageAnswer {
  /** Up to API 1.52. */
  Volumes?: Measured;
  /** From API 1.52 on. */
  VolumeUsage?: { Items?: Measured };
}

/**
 * What volumes take on disk. Engine API `GET /system/df`: the engine walks the files of each, and, where its API is older
 * than 1.42 and knows no `type`, those of containers and images too.
 */
export async function sizes(engine: Engine): Promise<VolumeSize[]> {
  return readSizes((await asking(df(engine, 'volume'))) as UsageAnswer);
}

/** The sizes of an answer of either shape. Pure. */
export function readSizes({ Volumes, VolumeUsage }: UsageAnswer): VolumeSize[] {
  return (VolumeUsage?.Items ?? Volumes ?? []).map(({ Name, UsageData }) => {
    const size = UsageData?.Size ?? -1;
    return { name: Name, bytes: size < 0 ? null : size };
  });
}
