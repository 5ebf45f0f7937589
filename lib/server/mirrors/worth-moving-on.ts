import type { ProblemCode } from '@/lib/contract/problem';
import { isFailure } from '../errors/failure';

/**
 * Failures of a pull that lie with the source: another one may do better. A registry that answers 500 or a page of HTML
 * makes the engine say so in words of its own (`engine-error`); a platform that one has not, another may.
 */
const ofSource: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'registry-unreachable',
  'registry-engine-trust',
  'registry-certificate-name',
  'registry-certificate-expired',
  'registry-unauthorized',
  'registry-rate-limit',
  'registry-stalled',
  'mirror-mismatch',
  'image-not-found',
  'not-found',
  'platform-mismatch',
  'engine-error',
]);

/** What the engine says when the bytes came well and it could not put them in their place. */
const ofEngine = /failed to (register|extract|unpack)|failed to .*snapshot|read-only file system|input\/output error/i;

/** containerd takes a page of HTML for an image, and fails where it means to unpack it. */
const noImage = /unexpected media type/i;

/** Those that tell of the whole host: it does as badly for another name of the image, and a stall costs its time again. */
const ofHost: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'registry-unreachable',
  'registry-engine-trust',
  'registry-certificate-name',
  'registry-certificate-expired',
  'registry-stalled',
  'registry-rate-limit',
]);

/** Whether nothing else is worth asking for at the host of a source that failed so. Pure. */
export function isOfWholeHost(error: unknown): boolean {
  return isFailure(error) && ofHost.has(error.code);
}

/** Whether a pull that failed so goes on with the next source: not where it would fail there for the same reason. Pure. */
export function isWorthMovingOn(error: unknown): boolean {
  if (!isFailure(error) || !ofSource.has(error.code)) return false;
  const { detail = '' } = error.details;
  return noImage.test(detail) || !ofEngine.test(detail);
}
