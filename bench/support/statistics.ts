/** The `share` quantile (0 to 1) of `values`, by nearest rank. Throws on no values: a figure from nothing is a lie. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Runs `blocks` rounds of each side in turn, so that noise of the machine falls on both alike. */
export async function alternate(blocks: number, ...sides: (() => Promise<void>)[]): Promise<void> {
  for (let block = 0; block < blocks; block += 1) for (const side of sides) await side();
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
