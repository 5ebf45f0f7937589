// @ts-check
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';
import { writeCache } from './file.mjs';
import { isImporting, onCompile, scriptOf } from './module.mjs';
import { cacheFile } from './use.mjs';

/**
 * `node --import ./scripts/lib/compile-cache/record.mjs …` keeps each module that the process loads and writes, when it
 * ends, what V8 has compiled of them: also the functions that were called first by a request.
 */
const dist = join(root, 'dist');
const scripts = /** @type {Map<string, { source: string, importing: boolean, script: import('node:vm').Script }>} */ (
  new Map()
);

onCompile((source, file) => {
  try {
    const importing = isImporting(source);
    const script = scriptOf(source, file, { importing });
    scripts.set(relative(dist, file), { source, importing, script });
    return script;
  } catch {
    // Not what a CommonJS module may be (a first line with #!, an ES module): Node's own way knows, or tells the error.
    return null;
  }
});

process.on('exit', () => {
  const modules = new Map();
  for (const [name, { source, importing, script }] of scripts)
    modules.set(name, { source, importing, data: script.createCachedData() });
  writeCache(cacheFile(dist), modules);
});
