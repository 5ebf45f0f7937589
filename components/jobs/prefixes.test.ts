import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPrefixesOf, readPrefixes, tryPrefix } from './prefixes';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('keeps a prefix only once a pull through it is done', () => {
  tryPrefix('mirror.example', 'one');
  tryPrefix('miror.example', 'two');
  expect(readPrefixes()).toEqual([]);
  keepPrefixesOf(['one', 'another']);
  expect(readPrefixes()).toEqual(['mirror.example']);
});

it('keeps that of a pull that succeeded when it was tried again', () => {
  tryPrefix('mirror.example', 'one');
  keepPrefixesOf([]);
  keepPrefixesOf(['one']);
  expect(readPrefixes()).toEqual(['mirror.example']);
});

it('offers each once, the newest first, and five at most', () => {
  for (const host of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) {
    tryPrefix(host, host);
    keepPrefixesOf([host]);
  }
  expect(readPrefixes()).toEqual(['b', 'f', 'e', 'd', 'c']);
});

it('begins anew from what is not its own', () => {
  localStorage.setItem('quayside-pull-prefixes', '{"not": "a list"}');
  localStorage.setItem('quayside-pull-prefixes-tried', 'not json');
  tryPrefix('mirror.example', 'one');
  keepPrefixesOf(['one']);
  expect(readPrefixes()).toEqual(['mirror.example']);
});
