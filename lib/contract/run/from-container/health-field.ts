import type { Healthcheck } from '../body';
import type { RunForm } from '../form';
import { quoteWords } from '../words';
import { numberText, type Seen } from './seen';

const units: readonly [string, number][] = [
  ['h', 3600e9],
  ['m', 60e9],
  ['s', 1e9],
  ['ms', 1e6],
  ['us', 1e3],
  ['ns', 1],
];

/** Nanoseconds as Go reads them: 90000000000 is `1m30s`. '' for none. */
export function durationText(nanoseconds: number | undefined): string {
  let rest = nanoseconds ?? 0;
  return units
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? `${count}${unit}` : '';
    })
    .join('');
}

/** The check as far as the image has another. */
export function healthOf({ config, image }: Seen): RunForm['health'] {
  const [mine, theirs] = [config.Healthcheck ?? {}, image.Healthcheck ?? {}];
  const own = <K extends keyof Healthcheck>(key: K): Healthcheck[K] | undefined =>
    JSON.stringify(mine[key]) === JSON.stringify(theirs[key]) ? undefined : mine[key];
  const [kind, ...words] = own('Test') ?? [];
  const rest = kind === 'NONE' ? {} : mine;
  const time = (key: 'Interval' | 'Timeout' | 'StartPeriod' | 'StartInterval') =>
    rest === mine ? durationText(own(key)) : '';
  return {
    disable: kind === 'NONE',
    exec: kind === 'CMD' && words.length > 0,
    command: kind === 'CMD-SHELL' ? words.join(' ') : kind === 'CMD' ? quoteWords(words) : '',
    interval: time('Interval'),
    timeout: time('Timeout'),
    startPeriod: time('StartPeriod'),
    startInterval: time('StartInterval'),
    retries: rest === mine ? numberText(own('Retries')) : '',
  };
}
