/** Bytes had at points in time (ms), oldest first. */
export type Samples = readonly { at: number; bytes: number }[];

export const noSamples: Samples = [];

/** Speed is that of the last five seconds: steady to read, yet it follows a stall. Milliseconds. */
const windowMs = 5000;
/** Lines come by the hundred a second; one sample in this time is enough. Milliseconds. */
const spacingMs = 200;
/** No speed is told from less than this. Milliseconds. */
const leastMs = 500;

/** The samples with one more; those older than the window go, but for the newest of them, which its edge lies after. */
export function sample(samples: Samples, at: number, bytes: number): Samples {
  const last = samples.at(-1);
  // A layer that starts over takes bytes back: what was counted before tells nothing any more.
  if (last && bytes < last.bytes) return [{ at, bytes }];
  if (last && at - last.at < spacingMs) return samples;
  const firstInside = samples.findIndex((one) => one.at > at - windowMs);
  return [...samples.slice(firstInside < 0 ? -1 : Math.max(0, firstInside - 1)), { at, bytes }];
}

/** Bytes a second over the window that ends at `at`, or null before it can be told. */
export function speedOf(samples: Samples, at: number, bytes: number): number | null {
  const first = samples.find((one) => one.at > at - windowMs) ?? samples.at(-1);
  if (!first || at - first.at < leastMs) return null;
  return Math.max(0, Math.round(((bytes - first.bytes) * 1000) / (at - first.at)));
}
