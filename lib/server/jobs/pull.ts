import type { PullProgress } from '@/lib/contract/jobs';
import type { ImageReference } from '@/lib/contract/reference';
import type { Docker } from '../docker/docker';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import type { RegistryAuth } from '../registries/registries';
import { emptyFold, foldLine, progressOf, type Fold } from './fold';
import { advance, advanceAt, isStalled } from './stall';

/** Without lines the speed must still fall: progress is told anew this often. Milliseconds. */
const stallTickMs = 1000;
/** How exact a stall is found. Milliseconds. */
const stallLookMs = 100;

/** What pulls one reference from where it names. */
export interface PullParts {
  docker: Docker;
  /** Signs in to the registry of the reference. */
  registryAuth: RegistryAuth;
  reference: ImageReference;
  /** `linux/arm64`; as the engine chooses without. */
  platform?: string | undefined;
  /** Gives up where no byte comes for so long while some are awaited. Milliseconds; absent: waits as long as the engine does. */
  stallMs?: number | undefined;
  /** Layers that another pull was given up with, by their bytes: see `StillHeld`. */
  stuck?: ReadonlyMap<string, number> | undefined;
  signal: AbortSignal;
  report: (progress: PullProgress) => void;
  now?: (() => number) | undefined;
}

/**
 * The engine fetches a layer once for all who want it (moby distribution/xfer): a pull that begins before it has let go of
 * one that was given up joins the very transfer that stands still. It tells so by its first line: as many bytes as before.
 */
export class StillHeld extends Error {}

/**
 * Pulls `reference` to its end, told line by line through `report`; answers how it ended. Throws the engine's error as a
 * `Failure`, `registry-stalled`, `StillHeld`, and the signal's reason when that aborts. Jobs pull by `mirrors/pull-through`, of which this is one try.
 */
export async function pullImage(parts: PullParts): Promise<PullProgress> {
  const { docker, registryAuth, reference, platform, stallMs, stuck, signal, report, now = Date.now } = parts;
  const auth = await registryAuth(reference);
  let fold: Fold = emptyFold;
  let moved = advanceAt(now());
  const stalled = new AbortController();
  const tick = setInterval(() => report(progressOf(fold, now())), stallTickMs);
  const look = setInterval(() => {
    if (stallMs === undefined) return;
    moved = advance(moved, fold, now());
    if (isStalled(moved, now(), stallMs)) stalled.abort(stallFailure(reference, stallMs));
  }, stallLookMs);
  try {
    const ends = AbortSignal.any([signal, stalled.signal]);
    for await (const line of docker.images.pull(reference, ends, { platform, auth })) {
      fold = foldLine(fold, line, now());
      if (stallMs !== undefined) moved = advance(moved, fold, now());
      if (line.id && isHeld(fold, line.id, stuck)) stalled.abort(new StillHeld(line.id));
      else report(progressOf(fold, now()));
    }
  } finally {
    clearInterval(tick);
    clearInterval(look);
  }
  if (fold.error !== null) throw engineFailure(fold.error);
  if (fold.outcome === null) throw new Failure('engine-error', { detail: 'unexpected EOF' });
  return progressOf(fold, now());
}

function stallFailure({ registry }: ImageReference, ms: number): Failure {
  return new Failure('registry-stalled', { detail: `${registry}: no byte for ${ms / 1000} s` });
}

function isHeld(fold: Fold, id: string, stuck: PullParts['stuck']): boolean {
  const bytes = fold.layers.get(id)?.downloaded ?? 0;
  return bytes > 0 && stuck?.get(id) === bytes && fold.layers.get(id)?.state === 'downloading';
}
