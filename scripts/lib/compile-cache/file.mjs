// @ts-check
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
// Not by name: a Node without it could not even load this file.
import zlib from 'node:zlib';

/**
 * What V8 compiled of one module: checksums of the source that it was made of and of the data itself, where the data
 * lies, and whether there is an `import()` in it. V8 compares no more than the source's length.
 * @typedef {{ source: number, data: number, offset: number, length: number, importing: boolean }} Entry
 */

/**
 * Writes `modules` (by name) to `path`: the length of the index, the index as JSON, then the data. In one step, so that a
 * reader finds the old file or the new one.
 * @param {string} path
 * @param {Map<string, { source: string, importing: boolean, data: Buffer }>} modules
 */
export function writeCache(path, modules) {
  let offset = 0;
  /** @type {Record<string, Entry>} */
  const entries = {};
  for (const [name, { source, importing, data }] of modules) {
    entries[name] = { source: zlib.crc32(source), data: zlib.crc32(data), offset, length: data.length, importing };
    offset += data.length;
  }
  const index = Buffer.from(JSON.stringify(entries));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(index.length);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, Buffer.concat([size, index, ...[...modules.values()].map(({ data }) => data)]));
  renameSync(`${path}.new`, path);
}

/**
 * Opens the file of `writeCache`. `find` answers what is kept of a module, or null where there is none, where it was made of
 * another source, and where it is damaged. Throws where there is no such file. Read piece by piece: the whole would stay
 * in memory for as long as the server runs.
 * @param {string} path
 */
export function openCache(path) {
  const file = openSync(path, 'r');
  try {
    const start = 4 + readAt(file, 0, 4).readUInt32LE();
    /** @type {Record<string, Entry>} */
    const entries = JSON.parse(readAt(file, 4, start - 4).toString());
    return {
      /**
       * @param {string} name
       * @param {string} source
       */
      find(name, source) {
        const entry = entries[name];
        if (!entry || entry.source !== zlib.crc32(source)) return null;
        const data = readAt(file, start + entry.offset, entry.length);
        return zlib.crc32(data) === entry.data ? { data, importing: entry.importing } : null;
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readAt(file, position, length) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}
