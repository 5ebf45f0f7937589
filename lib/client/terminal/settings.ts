import { useSyncExternalStore } from 'react';

/** `page`: light or dark as the page is. */
export const terminalThemes = ['dark', 'page', 'light', 'contrast', 'dusk'] as const;
export type TerminalTheme = (typeof terminalThemes)[number];
export const fontSizes = { smallest: 9, usual: 13, largest: 24 } as const;

/** How a person likes terminals; kept in this browser. */
export interface TerminalSettings {
  theme: TerminalTheme;
  /** Pixels. */
  fontSize: number;
  /** Whether a paste of many lines is asked about. */
  asksPaste: boolean;
}

const key = 'quayside-terminal';
const initial: TerminalSettings = { theme: 'dark', fontSize: fontSizes.usual, asksPaste: true };
const listeners = new Set<() => void>();
let current: TerminalSettings | null = null;

/** What was kept, or the initial setting where it is missing or not valid. */
export function parseTerminalSettings(kept: string | null): TerminalSettings {
  let given: Record<string, unknown> = {};
  try {
    given = { ...(JSON.parse(kept ?? '{}') as Record<string, unknown> | null) };
  } catch {
    // Written by something else: begin anew.
  }
  const { theme, fontSize, asksPaste } = given;
  return {
    theme: terminalThemes.find((one) => one === theme) ?? initial.theme,
    fontSize: typeof fontSize === 'number' ? clampFont(fontSize) : initial.fontSize,
    asksPaste: typeof asksPaste === 'boolean' ? asksPaste : initial.asksPaste,
  };
}

function clampFont(pixels: number): number {
  return Math.round(Math.min(fontSizes.largest, Math.max(fontSizes.smallest, pixels)));
}

export function readTerminalSettings(): TerminalSettings {
  current ??= parseTerminalSettings(localStorage.getItem(key));
  return current;
}

export function changeTerminalSettings(part: Partial<TerminalSettings>): void {
  const changed = { ...readTerminalSettings(), ...part };
  current = { ...changed, fontSize: clampFont(changed.fontSize) };
  localStorage.setItem(key, JSON.stringify(current));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTerminalSettings(): TerminalSettings {
  return useSyncExternalStore(subscribe, readTerminalSettings, () => initial);
}
