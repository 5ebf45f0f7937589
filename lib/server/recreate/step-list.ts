import { jobStepNames, type JobStep, type JobStepName } from '@/lib/contract/recreate/steps';
import type { Entry } from './entry';

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

/** The steps as they stood when an entry of the journal was written: what a job of an earlier process had shown may be older. */
export function stepsAt({ step, old }: Entry): JobStep[] {
  const names = waiting.map(({ name }) => name);
  const now = names.indexOf(step);
  const before = (name: JobStepName) => (!old.ran && (name === 'start' || name === 'watch') ? 'skipped' : 'done');
  return names.map((name, index) => ({
    name,
    state: index < now ? before(name) : index === now ? 'running' : 'waiting',
  }));
}

const waiting: readonly JobStep[] = jobStepNames
  .filter((name) => name !== 'restore')
  .map((name) => ({ name, state: 'waiting' }));
