import type { StatsSample } from '@/lib/contract/stats';

/** One chart's data as uPlot takes it: times in seconds, then the values of each line; null is a gap. */
export type Series = [number[], ...(number | null)[][]];
/** A pair of counters that only grow, as its rates are drawn. */
type Counters = (sample: StatsSample) => readonly [number, number] | undefined;

/** A break between two samples longer than this is drawn as a gap. Milliseconds. */
const gapMs = 3500;

/** Values as they are: percent of CPU, bytes of memory, numbers of processes. */
export function valuesOf(samples: readonly StatsSample[], value: (sample: StatsSample) => number | null): Series {
  const [times, values]: [number[], (number | null)[]] = [[], []];
  samples.forEach((sample, index) => {
    breakBefore(samples, index, times, [values]);
    times.push(sample.at / 1000);
    values.push(value(sample));
  });
  return [times, values];
}

/** Bytes a second of both counters between each sample and the one before it. A restart begins anew. */
export function ratesOf(samples: readonly StatsSample[], counters: Counters): Series {
  const [times, first, second]: [number[], (number | null)[], (number | null)[]] = [[], [], []];
  samples.forEach((sample, index) => {
    breakBefore(samples, index, times, [first, second]);
    const before = samples[index - 1];
    const [was, is] = [before && counters(before), counters(sample)];
    const seconds = before ? (sample.at - before.at) / 1000 : 0;
    const rate = (place: 0 | 1) =>
      was && is && seconds > 0 && seconds * 1000 <= gapMs && is[place] >= was[place]
        ? (is[place] - was[place]) / seconds
        : null;
    times.push(sample.at / 1000);
    first.push(rate(0));
    second.push(rate(1));
  });
  return [times, first, second];
}

function breakBefore(
  samples: readonly StatsSample[],
  index: number,
  times: number[],
  lines: (number | null)[][],
): void {
  const [before, now] = [samples[index - 1], samples[index]];
  if (!before || !now || now.at - before.at <= gapMs) return;
  times.push((before.at + 1) / 1000);
  for (const line of lines) line.push(null);
}

/** The interfaces of all samples, by name, in the order of the names. */
export function interfacesOf(samples: readonly StatsSample[]): string[] {
  const names = new Set(samples.flatMap(({ interfaces = [] }) => interfaces.map(({ name }) => name)));
  return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
