import type { Docker } from '../docker/docker';
import { networkClearing } from './networks';
import { createPlan, type Plan } from './plan';

/** A plan for each kind of things that can be cleared away. */
export interface Plans {
  readonly networks: Plan;
}

export function createPlans(docker: Pick<Docker, 'containers' | 'networks'>): Plans {
  return { networks: createPlan(networkClearing(docker)) };
}
