import type { Job } from '@/lib/contract/jobs';
import type { Caller } from '@/lib/contract/roles';
import { isImageId, parseReference } from '@/lib/contract/reference';
import { toCommand } from '@/lib/contract/run/command';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import { RunRequest, type RunStarted } from '@/lib/contract/run/request';
import type { Environment } from '../core';
import { Failure, isFailure } from '../errors/failure';
import type { JobKind } from '../jobs/job-kind';
import type { Jobs } from '../jobs/jobs';
import { pullThrough } from '../mirrors/pull-through';
import type { Terminals } from '../terminal/terminals';
import { formOf } from './form-of';
import { launch } from './launch';
import { refuseUnmet } from './refuse-unmet';

/** What came of a run: a container that runs, or the job that pulls its image first. */
export type RunOutcome = { started: RunStarted } | { job: Job };

/** `docker run`: pull if missing, create, attach, start. */
export interface RunService {
  /**
   * Runs `request` in the environment `env`. An image that is not at hand, or by `pull: always`, is pulled by a job that
   * then runs the container; an id is never pulled, nor anything by `pull: never`. The terminal is the caller's. Throws `Failure` with the field of the form that it is about.
   */
  run(env: string, request: RunRequest, caller: Caller): Promise<RunOutcome>;
  /** An existing container as the form that makes it again. Throws `not-found`. */
  formOf(env: string, id: string): Promise<FormOfContainer>;
}

export function createRun(parts: {
  environment: (slug: string) => Environment;
  jobs: Jobs;
  terminals: Terminals;
}): RunService {
  const place = (env: string) => ({ environment: parts.environment(env), terminals: parts.terminals });

  const kind: JobKind<RunRequest> = {
    kind: 'container.run',
    input: RunRequest,
    commands: ({ form }) => [toCommand(form)],
    async work(request, { env, caller, signal, report, tell, turn }) {
      const { docker, registryAuth, mirrors } = parts.environment(env);
      const { image, platform } = request.form;
      let name = image;
      try {
        const reference = referenceOf(image);
        const through = { docker, registryAuth, mirrors, reference, platform, signal, report, tell };
        const at = await turn(() => pullThrough(through));
        if (at !== reference.familiar) name = at;
      } catch (error) {
        throw isFailure(error) ? atImage(error) : error;
      }
      signal.throwIfAborted();
      const { containerId, sessionId } = await launch(place(env), under(request, name), caller);
      return { containerId, sessionId };
    },
  };
  parts.jobs.register(kind);

  return {
    formOf: (env, id) => formOf(parts.environment(env).docker, id),
    async run(env, request, caller) {
      const { image, pull } = request.form;
      // What is found only by its id is never pulled.
      const pullable = !isImageId(image);
      if (pull !== 'always' || !pullable) {
        try {
          return { started: await launch(place(env), request, caller) };
        } catch (error) {
          // The engine is asked first and the pull comes second, as the CLI does: what it finds by itself is not pulled.
          if (!isMissing(error, request) || !pullable || pull === 'never') throw error;
        }
      } else await refuseUnmet(parts.environment(env).docker, request.form);
      const subject = referenceOf(image).familiar;
      const { idempotencyKey } = request;
      return {
        job: await parts.jobs.start({ env, kind: kind.kind, subject, input: request, caller, idempotencyKey }),
      };
    },
  };
}

/** The run of the image that has this name: what came from a mirror by digest has only the mirror's. */
function under(request: RunRequest, image: string): RunRequest {
  return image === request.form.image ? request : { ...request, form: { ...request.form, image } };
}

/** Whether the image is not at hand, or not for the platform that is asked for. */
function isMissing(error: unknown, { form }: RunRequest): boolean {
  if (!isFailure(error)) return false;
  return error.code === 'image-not-found' || (form.platform !== '' && error.code === 'platform-mismatch');
}

function referenceOf(image: string) {
  const parsed = parseReference(image);
  if (parsed.fault !== undefined) throw new Failure('invalid-reference', { detail: image, field: 'image' });
  return parsed.reference;
}

/** A pull that failed is about the image. */
function atImage(failure: Failure): Failure {
  return new Failure(failure.code, { ...failure.details, field: 'image' }, { cause: failure });
}
