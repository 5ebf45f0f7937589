import type { PullProgress } from '@/lib/contract/jobs';
import { sourcesOf, type Source } from '@/lib/contract/mirrors/sources';
import type { ImageReference } from '@/lib/contract/reference';
import type { PullSource } from '@/lib/contract/mirrors/pulled';
import { Failure, isFailure, toProblem } from '../errors/failure';
import { logged } from '../log/log';
import { pullImage, type PullParts } from '../jobs/pull';
import { pullAfter } from './given-up';
import type { EnvMirrors } from './mirrors';
import { dropFailed, idOf, putNameBack } from './names';
import { createSourceList, type SourceList, type TellSources } from './source-list';
import { isOfWholeHost, isWorthMovingOn } from './worth-moving-on';

interface ThroughParts extends Omit<PullParts, 'stallMs'> {
  mirrors: EnvMirrors;
  tell: TellSources;
}

/** What the origin says of a tag, asked while the mirrors are pulled from. */
type OriginDigest = Promise<{ digest: string } | { error: unknown }>;

/**
 * Pulls `reference` by the rules of the environment: each mirror in turn, the origin last. A host that does not
 * answer is asked once, whatever names the rules make there. What came from a mirror is compared
 * with the origin's digest, gets the canonical name, and loses the mirror's unless that is to stay or was there before. Answers the
 * name under which the image is at hand: of a digest that came from a mirror it is the mirror's, for the engine gives nothing a
 * digest as a name. Throws like `pullImage`; when every source failed, the origin's failure.
 */
export async function pullThrough(parts: ThroughParts): Promise<string> {
  const { docker, mirrors, reference, signal, tell } = parts;
  const sources = sourcesOf(reference, mirrors.settings().rules);
  if (sources.length === 1) {
    await pullImage(parts);
    return reference.familiar;
  }
  const list = createSourceList(reference, sources, tell);
  const ends = new AbortController();
  const asked = reference.digest ? null : askOrigin(mirrors, reference, AbortSignal.any([signal, ends.signal]), list);
  const before = await idOf(docker, reference);
  let left: PullProgress | null = null;
  const away = new Set<string>();
  try {
    for (const [at, source] of sources.entries()) {
      const host = source.reference.registry;
      if (source.mirror !== null && away.has(host)) {
        list.change(at, { state: 'skipped' });
        continue;
      }
      try {
        return await trySource(parts, { source, at, list, asked, before, left });
      } catch (error) {
        if (signal.aborted) list.change(at, { state: 'cancelled' });
        signal.throwIfAborted();
        if (source.mirror === null || !isWorthMovingOn(error)) throw error;
        if (isOfWholeHost(error)) away.add(host);
        left = isFailure(error) && error.code === 'registry-stalled' ? list.last(at) : null;
      }
    }
    throw new Error('The sources of a pull end with its origin.');
  } finally {
    ends.abort();
  }
}

interface Try {
  source: Source;
  at: number;
  list: SourceList;
  asked: OriginDigest | null;
  /** The image that had the canonical name before the pull. */
  before: string | null;
  /** How the pull before stood when it was given up. */
  left: PullProgress | null;
}

async function trySource(parts: ThroughParts, one: Try): Promise<string> {
  const { mirrors, now = Date.now } = parts;
  const { source, at, list } = one;
  const began = now();
  let answered: number | null = null;
  let last: PullProgress | null = null;
  const told = (problem: PullSource['error']) => {
    if (source.mirror === null) return;
    const bytes = last?.downloaded ?? 0;
    const answeredMs = answered === null ? null : answered - began;
    mirrors.pulled(source.mirror, { at: new Date(began).toISOString(), answeredMs, ms: now() - began, bytes, problem });
  };
  list.change(at, { state: 'trying' });
  try {
    const report = (progress: PullProgress) => {
      if (progress.lastLine !== '') answered ??= now();
      last = progress;
      list.came(at, progress);
      parts.report(progress);
    };
    const name = await (source.mirror === null ? fromOrigin : fromMirror)({ ...parts, report }, one);
    list.change(at, { state: 'gave', ms: now() - began });
    told(null);
    return name;
  } catch (error) {
    if (parts.signal.aborted) throw error;
    const problem = toProblem(error);
    const state = problem.code === 'mirror-mismatch' ? 'refused' : 'failed';
    list.change(at, { state, error: problem, ms: now() - began });
    told(problem);
    throw error;
  }
}

async function fromOrigin(parts: ThroughParts, { list, left }: Try): Promise<string> {
  const { digest } = await pullAfter(left, parts);
  list.origin({ state: 'same', digest, error: null });
  return parts.reference.familiar;
}

async function fromMirror(parts: ThroughParts, { source, at, list, asked, before, left }: Try): Promise<string> {
  const { docker, mirrors, reference, signal, report } = parts;
  const { stallSeconds, keepTag, onMismatch } = mirrors.settings();
  const mirrored = source.reference;
  const had = await idOf(docker, mirrored);
  const pull = pullAfter(left, { ...parts, reference: mirrored, stallMs: stallSeconds * 1000 });
  const progress = await pull.catch(async (error: unknown) => {
    await dropFailed(docker, mirrored, had).catch(logged('the name of a mirror could not be taken away'));
    throw error;
  });
  if (!asked) return mirrored.familiar;
  try {
    const origin = await asked;
    signal.throwIfAborted();
    if ('digest' in origin) {
      const isSame = origin.digest === progress.digest;
      list.origin({ state: isSame ? 'same' : 'different', digest: origin.digest });
      if (!isSame && onMismatch === 'refuse') throw mismatch(mirrored, progress.digest, reference, origin.digest);
    } else list.origin({ state: 'unknown', error: toProblem(origin.error) });
    await docker.images.tag({ image: mirrored.familiar, reference: reference.familiar });
  } catch (error) {
    await putNameBack(docker, mirrored, had);
    throw error;
  }
  const isNew = (await idOf(docker, reference)) !== before;
  report({ ...progress, outcome: isNew ? 'newer' : 'up-to-date' });
  const keptName = keepTag || had !== null;
  list.change(at, { keptName });
  if (!keptName) await docker.images.remove(mirrored.familiar, { force: false });
  return reference.familiar;
}

function askOrigin(
  mirrors: EnvMirrors,
  reference: ImageReference,
  signal: AbortSignal,
  list: SourceList,
): OriginDigest {
  return mirrors.originDigest(reference, signal).then(
    (digest) => {
      list.origin({ digest });
      return { digest };
    },
    (error: unknown) => ({ error }),
  );
}

function mismatch(mirrored: ImageReference, had: string | null, origin: ImageReference, digest: string): Failure {
  const detail = `${mirrored.familiar}: ${had ?? 'no digest'}\n${origin.familiar}: ${digest}`;
  return new Failure('mirror-mismatch', { detail });
}
