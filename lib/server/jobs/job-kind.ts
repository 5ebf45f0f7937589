import type { z } from 'zod';
import type { Job, PullProgress } from '@/lib/contract/jobs';
import type { PrunedImages } from '@/lib/contract/prune-images';
import type { JobStep } from '@/lib/contract/recreate/steps';
import type { Caller } from '@/lib/contract/roles';
import type { TellSources } from '../mirrors/source-list';

/** What a job's work is given: where it runs, its end (`signal`), and how it tells its progress. */
export interface JobContext {
  readonly id: string;
  readonly env: string;
  /** Who started it, or started it again: what it opens is theirs. */
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** Shows `progress` to every viewer, at most ten times a second. May be called for each line. */
  report(progress: PullProgress): void;
  /**
   * Does a pull when it is its turn among those of the environment; the job shows as queued until then. What is done after a
   * pull has no turn, and must not be done within one.
   */
  turn<T>(pull: () => Promise<T>): Promise<T>;
  /** Shows how far a prune has come. */
  showPruned(pruned: PrunedImages): void;
  /** Shows where the work stands; also after the signal has aborted, for it may have to be taken back. */
  show(steps: JobStep[]): void;
  /** Shows what a load or an import has brought. */
  loaded(loaded: NonNullable<Job['loaded']>): void;
  /** Shows which sources an image was looked for in, and what came of each; also after the signal has aborted. */
  readonly tell: TellSources;
}

/** Thrown by work that cannot go on because whoever gave what it works on has gone: its job ends as interrupted. */
export class Interrupted extends Error {}

/**
 * A kind of job. `input` is kept as JSON, so that a retry can start it again, after a restart too. `work` must end soon
 * after `signal` aborts, by throwing `signal.reason`. `joinKey`: a start with the key of a running job of that kind and
 * environment joins it.
 */
export interface JobKind<Input> {
  readonly kind: Job['kind'];
  readonly input: z.ZodType<Input>;
  work(input: Input, context: JobContext): Promise<Job['result']>;
  joinKey?(input: Input): string;
  /** What it works on comes with the call that starts it and is gone afterwards: it cannot be retried. */
  readonly once?: true;
  /**
   * The lines of a shell that do the same, without a mirror (`contract/mirrors/commands`). They may hold env
   * values: they are told, and never kept open.
   */
  commands(input: Input): string[];
}

/** A kind with one input bound: ready to be worked. */
export interface PreparedJob {
  readonly key: string | null;
  readonly commands: string[];
  readonly once: boolean;
  work(context: JobContext): Promise<Job['result']>;
}

/** Binds an input that was parsed by the kind's schema. Throws a ZodError where it does not fit. */
export function prepare<Input>(kind: JobKind<Input>): (raw: unknown) => PreparedJob {
  return (raw) => {
    const input = kind.input.parse(raw);
    return {
      key: kind.joinKey?.(input) ?? null,
      commands: kind.commands(input),
      once: kind.once ?? false,
      work: (context) => kind.work(input, context),
    };
  };
}
