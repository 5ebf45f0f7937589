import { useSyncExternalStore } from 'react';

const key = 'quayside-letter-keys';
const listeners = new Set<() => void>();

/** Whether single characters are shortcuts in this browser: yes, until a person switches them off. */
export function lettersCount(): boolean {
  return localStorage.getItem(key) !== 'off';
}

function choose(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same browser changed it.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The setting, and how to change it. */
export function useLetterKeys(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, lettersCount, () => true), choose];
}
