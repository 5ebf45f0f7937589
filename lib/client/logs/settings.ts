import { useSyncExternalStore } from 'react';

export const tails = [100, 1000, 5000] as const;
/** How a person likes to read logs; kept in this browser. */
export interface LogSettings {
  tail: (typeof tails)[number];
  timestamps: boolean;
  wrap: boolean;
}

const key = 'quayside-logs';
const initial: LogSettings = { tail: 1000, timestamps: false, wrap: true };
const listeners = new Set<() => void>();
let current: LogSettings | null = null;

/** What was kept, or the initial setting where it is missing or not valid. */
export function readLogSettings(kept: string | null): LogSettings {
  const given = parse(kept);
  return {
    tail: tails.find((tail) => tail === given.tail) ?? initial.tail,
    timestamps: typeof given.timestamps === 'boolean' ? given.timestamps : initial.timestamps,
    wrap: typeof given.wrap === 'boolean' ? given.wrap : initial.wrap,
  };
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
