import type { Environment } from '../core';
import type { Jobs } from '../jobs/jobs';
import type { Terminals } from '../terminal/terminals';

/** `docker run`: pull if missing, create, attach, start. */
export interface RunService {
  readonly kind: 'run';
}

export function createRun(parts: {
  environment: (slug: string) => Environment;
  jobs: Jobs;
  terminals: Terminals;
}): RunService {
  void parts;
  return { kind: 'run' };
}
