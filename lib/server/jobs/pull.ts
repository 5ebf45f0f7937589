import type { PullProgress } from '@/lib/contract/jobs';
import type { ImageReference } from '@/lib/contract/reference';
import type { Docker } from '../docker/docker';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import type { RegistryAuth } from '../registries/registries';
import { emptyFold, foldLine, progressOf, type Fold } from './fold';

/** Without lines the speed must still fall: progress is told anew this often. Milliseconds. */
const stallTickMs = 1000;

/**
 * Pulls `reference` to its end, told line by line through `report`. Throws the engine's error as a `Failure`, and the
 * signal's reason when that aborts. Any job that needs an image may call it.
 */
export async function pullImage(parts: {
  docker: Docker;
  /** Signs in to the registry of the reference. */
  registryAuth: RegistryAuth;
  reference: ImageReference;
  /** `linux/arm64`; as the engine chooses without. */
  platform?: string | undefined;
  signal: AbortSignal;
  report: (progress: PullProgress) => void;
  now?: () => number;
}): Promise<void> {
  const { docker, registryAuth, reference, platform, signal, report, now = Date.now } = parts;
  const auth = await registryAuth(reference);
  let fold: Fold = emptyFold;
  const tick = setInterval(() => report(progressOf(fold, now())), stallTickMs);
  try {
    for await (const line of docker.images.pull(reference, signal, { platform, auth })) {
      fold = foldLine(fold, line, now());
      report(progressOf(fold, now()));
    }
  } finally {
    clearInterval(tick);
  }
  if (fold.error !== null) throw engineFailure(fold.error);
  if (fold.outcome === null) throw new Failure('engine-error', { detail: 'unexpected EOF' });
}
