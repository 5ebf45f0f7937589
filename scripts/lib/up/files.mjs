// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/**
 * What the search reads of the file system; tests hand in their own.
 * @typedef {{ read: (path: string) => string | null, exists: (path: string) => boolean }} Files
 */

/** @type {Files} */
export const realFiles = {
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  exists: existsSync,
};
