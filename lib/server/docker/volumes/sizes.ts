import type { VolumeSize } from '@/lib/contract/volume/sizes';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { df } from '../system/df';

interface UsageAnswer {
  Volumes?: { Name: string; UsageData?: { Size?: number } | null }[] | null;
}

/**
 * What volumes take on disk. Engine API `GET /system/df`: the engine walks the files of each, and, where its API is older
 * than 1.42 and knows no `type`, those of containers and images too.
 */
export async function sizes(engine: Engine): Promise<VolumeSize[]> {
  const answer = (await asking(df(engine, 'volume'))) as UsageAnswer;
  return (answer.Volumes ?? []).map(({ Name, UsageData }) => {
    const size = UsageData?.Size ?? -1;
    return { name: Name, bytes: size < 0 ? null : size };
  });
}
