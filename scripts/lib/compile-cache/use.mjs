// @ts-check
import { existsSync } from 'node:fs';
import Module from 'node:module';
import { join, relative } from 'node:path';
import zlib from 'node:zlib';
import { openCache } from './file.mjs';
import { onCompile, scriptOf } from './module.mjs';

/** Node 22.1 and later keeps such a cache itself, in a folder; it writes it when a process ends. */
export const nodeKeepsCache = 'enableCompileCache' in Module;

/** Before Node 20.15 the checksum that this needs is missing: such a Node starts without. */
export const canKeepCache = typeof zlib.crc32 === 'function';

/** The file in `folder`, for a Node that keeps no cache itself. @param {string} folder */
export const cacheFile = (folder) => join(folder, 'compile-cache.bin');

/** The folder of a Node that does. It is used where the build has made it: nothing is written into an installed package. @param {string} folder */
export const cacheFolder = (folder) => join(folder, 'compile-cache');

/**
 * Loads modules from what V8 compiled of them when the app was built: `folder` is that of the built server, wherever it
 * lies now. Without a cache, and for each module that is not in it or whose part does not fit (another source, another Node,
 * other flags), the module is compiled as always. Answers the counts of both.
 * @param {string} folder
 */
export function useCompileCache(folder) {
  const used = { fromCache: 0, compiled: 0 };
  if (nodeKeepsCache) {
    if (existsSync(cacheFolder(folder))) enableNodesCache(cacheFolder(folder));
  } else if (canKeepCache) {
    const cache = openIfThere(cacheFile(folder));
    if (cache) onCompile(take(cache));
  }
  return used;

  /** @param {ReturnType<typeof openCache>} cache */
  function take(cache) {
    return (/** @type {string} */ source, /** @type {string} */ file) => {
      const kept = cache.find(relative(folder, file), source);
      const script = kept && scriptOf(source, file, kept);
      if (script && !script.cachedDataRejected) used.fromCache += 1;
      else used.compiled += 1;
      return script;
    };
  }
}

/** @param {string} folder */
function enableNodesCache(folder) {
  const { enableCompileCache } = /** @type {{ enableCompileCache(folder: string): unknown }} */ (
    /** @type {unknown} */ (Module)
  );
  enableCompileCache(folder);
}

/** @param {string} path */
function openIfThere(path) {
  try {
    return openCache(path);
  } catch {
    // None was recorded, or it is no cache: the server starts without, only slower.
    return null;
  }
}
