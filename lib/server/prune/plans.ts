import type { VolumeSize } from '@/lib/contract/volume/sizes';
import type { Docker } from '../docker/docker';
import type { Measured } from '../usage/measured';
import { networkClearing } from './networks';
import { createPlan, type Plan } from './plan';
import { volumeClearing } from './volumes';

/** A plan for each kind of things that can be cleared away. */
export interface Plans {
  readonly networks: Plan;
  /** Volumes that nobody gave a name, and all. */
  readonly unnamedVolumes: Plan;
  readonly volumes: Plan;
}

export function createPlans(
  docker: Pick<Docker, 'containers' | 'networks' | 'volumes' | 'system'>,
  volumeSizes: Measured<VolumeSize>,
): Plans {
  return {
    networks: createPlan(networkClearing(docker)),
    unnamedVolumes: createPlan(volumeClearing(docker, volumeSizes, false)),
    volumes: createPlan(volumeClearing(docker, volumeSizes, true)),
  };
}
