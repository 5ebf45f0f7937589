import type { ContainerChanges } from '@/lib/contract/changes';
import type { ImageDetail } from '@/lib/contract/images';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import type { Job } from '@/lib/contract/jobs';
import type { ProcessList } from '@/lib/contract/processes';
import type { Caller } from '@/lib/contract/roles';
import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { safeContainer, safeInspect } from './container';
import { safeImage, safeImageInspect } from './image';
import { safeNetwork, safeNetworkInspect } from './network';
import { jobFor, jobsFor } from './jobs';
import { safeProcesses } from './processes';
import { seesSecrets } from './sees-secrets';
import { safeVolume, safeVolumeInspect } from './volume';

/** What of an environment `caller` may be shown: as it is, or without what can hold a secret. */
export interface Shown {
  container(detail: ContainerDetail): ContainerDetail;
  /** The engine's own words of a container. */
  inspect(raw: object): Record<string, unknown>;
  processes(list: ProcessList): ProcessList;
  changes(changes: Omit<ContainerChanges, 'hidden'>): ContainerChanges;
  image(detail: ImageDetail): ImageDetail;
  /** The engine's own words of an image. */
  imageInspect(raw: object): Record<string, unknown>;
  network(detail: Omit<NetworkDetail, 'hidden'>): NetworkDetail;
  /** The engine's own words of a network. */
  networkInspect(raw: object): Record<string, unknown>;
  volume(detail: Omit<VolumeDetail, 'hidden'>): VolumeDetail;
  /** The engine's own words of a volume. */
  volumeInspect(raw: object): Record<string, unknown>;
  job(job: Job): Job;
  jobs(jobs: Job[]): Job[];
}

export function shownOf(caller: Caller, env: string): Shown {
  const all = seesSecrets(caller, env);
  return {
    container: (detail) => (all ? detail : safeContainer(detail)),
    inspect: (raw) => (all ? raw : safeInspect(raw)) as Record<string, unknown>,
    processes: (list) => (all ? list : safeProcesses(list)),
    changes: (changes) => (all ? { hidden: false, ...changes } : { hidden: true, counts: changes.counts, changes: [] }),
    image: (detail) => (all ? detail : safeImage(detail)),
    imageInspect: (raw) => (all ? raw : safeImageInspect(raw)) as Record<string, unknown>,
    network: (detail) => (all ? { hidden: false, ...detail } : safeNetwork(detail)),
    networkInspect: (raw) => (all ? raw : safeNetworkInspect(raw)) as Record<string, unknown>,
    volume: (detail) => (all ? { hidden: false, ...detail } : safeVolume(detail)),
    volumeInspect: (raw) => (all ? raw : safeVolumeInspect(raw)) as Record<string, unknown>,
    job: (job) => jobFor(caller, env, job),
    jobs: (jobs) => jobsFor(caller, env, jobs),
  };
}
