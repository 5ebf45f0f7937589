import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { PushRequest } from '@/lib/contract/images';
import { normalForm, type ImageReference } from '@/lib/contract/reference';
import type { PullProgress } from '@/lib/contract/jobs';
import type { Environment } from '../core';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import type { JobKind } from './job-kind';
import { referenceOf } from './pull-kind';
import { emptyPush, foldPushLine, pushProgressOf } from './push-fold';

/** Without lines the speed must still fall: progress is told anew this often. Milliseconds. */
const stallTickMs = 1000;

/** `docker push`: two pushes of one reference, however they are written, are one job. */
export function pushKind(environment: (slug: string) => Environment): JobKind<PushRequest> {
  return {
    kind: 'image.push',
    input: PushRequest,
    joinKey: (input) => normalForm(referenceOf(input.reference)),
    commands: ({ reference }) => [dockerCommand('image.push', { reference: referenceOf(reference).familiar })],
    async work(input, { env, signal, report }) {
      await pushImage(environment(env), referenceOf(input.reference), signal, report);
      return null;
    },
  };
}

/** Pushes `reference` to its end. Throws the engine's error as a `Failure`, and the signal's reason when that aborts. */
async function pushImage(
  { docker, registryAuth }: Pick<Environment, 'docker' | 'registryAuth'>,
  reference: ImageReference,
  signal: AbortSignal,
  report: (progress: PullProgress) => void,
): Promise<void> {
  const auth = await registryAuth(reference);
  let fold = emptyPush;
  const tick = setInterval(() => report(pushProgressOf(fold, Date.now())), stallTickMs);
  try {
    for await (const line of docker.images.push(reference, signal, { auth })) {
      fold = foldPushLine(fold, line, Date.now());
      report(pushProgressOf(fold, Date.now()));
    }
  } finally {
    clearInterval(tick);
  }
  if (fold.error !== null) throw engineFailure(fold.error);
  if (fold.digest === null) throw new Failure('engine-error', { detail: 'unexpected EOF' });
}
