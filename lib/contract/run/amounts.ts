const units = ['', 'k', 'm', 'g', 't', 'p'];

/** The least memory that an engine lets a container have: 6 MiB (moby, `daemon/daemon_unix.go`). */
export const minimumMemory = 6 * 1024 * 1024;

/**
 * Bytes of an amount of memory as `docker run --memory` takes it: `512m`, `1.5g`, `64MiB`, `6291456`; units are binary.
 * Null when it is no amount. (go-units `RAMInBytes`.)
 */
export function parseMemory(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(text.trim());
  if (!match) return null;
  const bytes = Math.trunc(Number(match[1]) * 1024 ** units.indexOf((match[2] ?? '').toLowerCase()));
  return Number.isSafeInteger(bytes) ? bytes : null;
}

/** An amount of memory as every version of the CLI reads it: `512 MiB` becomes `512m`. What is no amount stays. */
export function writeMemory(text: string): string {
  if (parseMemory(text) === null) return text;
  return text
    .trim()
    .toLowerCase()
    .replace(/ |i?b$/g, '');
}

/** Billionths of a CPU of `--cpus`: `1.5` is 1500000000. Null when it is no amount or finer than a billionth. */
export function parseCpus(text: string): number | null {
  const match = /^(\d{0,9})(?:\.(\d{1,9}))?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  return Number(match[1] || 0) * 1e9 + Number((match[2] ?? '').padEnd(9, '0'));
}

const nanoseconds: Record<string, number> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** Nanoseconds of a length of time as Go writes it: `1m30s`, `500ms`, `0`. Null when it is none. (Go `time.ParseDuration`.) */
export function parseDuration(text: string): number | null {
  const value = text.trim();
  if (value === '0') return 0;
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(value)) return null;
  let total = 0;
  for (const [, amount, unit = 's'] of value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    total += Number(amount) * (nanoseconds[unit] ?? 0);
  return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : null;
}
