import { jobStepNames, type JobStep, type JobStepName } from '@/lib/contract/recreate/steps';

/** The steps of a recreation as pages show them. `tell` is given each new state of the list. */
export interface StepList {
  /** Begins a step; what ran is done. */
  begin(name: JobStepName): void;
  skip(...names: JobStepName[]): void;
  /** What runs has failed; what waits is not done any more. */
  failed(): void;
  done(): void;
}

export function createStepList(tell: (steps: JobStep[]) => void, before: readonly JobStep[] = waiting): StepList {
  let steps = [...before];
  const change = (to: (step: JobStep) => JobStep['state']) => {
    steps = steps.map((step) => ({ ...step, state: to(step) }));
    tell(steps);
  };
  const settle = ({ state }: JobStep) => (state === 'running' ? 'done' : state);
  return {
    begin(name) {
      if (!steps.some((step) => step.name === name)) steps = [...steps, { name, state: 'waiting' }];
      change((step) => (step.name === name ? 'running' : settle(step)));
    },
    skip: (...names) => change((step) => (names.includes(step.name) ? 'skipped' : step.state)),
    failed: () => change(({ state }) => (state === 'running' ? 'failed' : state === 'waiting' ? 'skipped' : state)),
    done: () => change(settle),
  };
}

const waiting: readonly JobStep[] = jobStepNames
  .filter((name) => name !== 'restore')
  .map((name) => ({ name, state: 'waiting' }));
