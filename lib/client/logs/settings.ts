import { useSyncExternalStore } from 'react';

export const tails = [100, 1000, 5000, 'all'] as const;
export const timeStyles = ['off', 'local', 'utc', 'relative'] as const;
export type TimeStyle = (typeof timeStyles)[number];

/** How a person likes to read logs; kept in this browser. */
export interface LogSettings {
  tail: (typeof tails)[number];
  time: TimeStyle;
  wrap: boolean;
  /** Levels show as colours. */
  levels: boolean;
  /** What is looked for is a regular expression; capitals count; lines without it are left out. */
  regex: boolean;
  matchCase: boolean;
  onlyMatches: boolean;
}

const key = 'quayside-logs';
const initial: LogSettings = {
  ...{ tail: 1000, time: 'off', wrap: true, levels: true },
  ...{ regex: false, matchCase: false, onlyMatches: true },
};
const switches = ['wrap', 'levels', 'regex', 'matchCase', 'onlyMatches'] as const;
const listeners = new Set<() => void>();
let current: LogSettings | null = null;

/** What was kept, or the initial setting where it is missing or not valid. */
export function readLogSettings(kept: string | null): LogSettings {
  const given = parse(kept);
  const read: LogSettings = {
    ...initial,
    tail: tails.find((tail) => tail === given.tail) ?? initial.tail,
    time: timeStyles.find((style) => style === given.time) ?? initial.time,
  };
  for (const name of switches) {
    const value = given[name];
    if (typeof value === 'boolean') read[name] = value;
  }
  return read;
}

function parse(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function read(): LogSettings {
  current ??= readLogSettings(localStorage.getItem(key));
  return current;
}

function change(part: Partial<LogSettings>): void {
  current = { ...read(), ...part };
  localStorage.setItem(key, JSON.stringify(current));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The settings and how to change some of them. */
export function useLogSettings(): [LogSettings, (part: Partial<LogSettings>) => void] {
  return [useSyncExternalStore(subscribe, read, () => initial), change];
}
