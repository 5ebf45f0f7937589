const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes as `docker images` prints them: powers of 1000, three digits, no space ("57.5MB", "1.23GB"). */
export function formatBytes(bytes: number): string {
  return withUnit(bytes, 1000, decimal, 3);
}

/** Bytes of memory as `docker stats` prints them: powers of 1024, four digits, no space ("512MiB", "7.66GiB"). */
export function formatMemory(bytes: number): string {
  return withUnit(bytes, 1024, binary, 4);
}

function withUnit(bytes: number, base: number, units: readonly string[], digits: number): string {
  let value = bytes;
  let unit = 0;
  // Rounding may reach the next unit: 999.9 kB is written 1MB.
  while (unit < units.length - 1 && Number(value.toPrecision(digits)) >= base) {
    value /= base;
    unit += 1;
  }
  return `${Number(value.toPrecision(digits))}${units[unit]}`;
}

export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Seconds of each unit, longest first. A month is 30 days and a year 365: an age is a hint, not a date. */
const seconds: readonly (readonly [AgeUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** The largest whole unit of a span in milliseconds: 150,000 → 2 minutes. Weeks from two on, months from two on. */
export function ageOf(ms: number): { unit: AgeUnit; count: number } {
  const total = Math.max(0, Math.floor(ms / 1000));
  for (const [unit, size] of seconds) {
    const least = unit === 'week' || unit === 'month' ? 2 : 1;
    if (total >= size * least) return { unit, count: Math.floor(total / size) };
  }
  return { unit: 'second', count: 0 };
}

/** A span in milliseconds as its two largest parts, for a clock that ticks: 3 d 4 h, 2 h 5 min, 3 min 12 s, 12 s. */
export function spanOf(ms: number): { unit: AgeUnit; count: number }[] {
  const total = Math.max(0, Math.floor(ms / 1000));
  const parts: readonly (readonly [AgeUnit, number])[] = [
    ['day', Math.floor(total / 86_400)],
    ['hour', Math.floor(total / 3600) % 24],
    ['minute', Math.floor(total / 60) % 60],
    ['second', total % 60],
  ];
  const first = parts.findIndex(([, count]) => count > 0);
  if (first < 0) return [{ unit: 'second', count: 0 }];
  return parts
    .slice(first, first + 2)
    .filter(([, count], index) => index === 0 || count > 0)
    .map(([unit, count]) => ({ unit, count }));
}
