// @ts-check
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';
import { writeCache } from './file.mjs';
import { onCompile, scriptOf } from './module.mjs';
import { cacheFile } from './use.mjs';

/**
 * `node --import ./scripts/lib/compile-cache/record.mjs …` keeps each module that the process loads and writes, when it
 * ends, what V8 has compiled of them: also the functions that were called first by a request.
 */
const dist = join(root, 'dist');
const scripts = /** @type {Map<string, { source: string, script: import('node:vm').Script }>} */ (new Map());

/**
 * V8 forgets with what is kept how `import()` in it is to be resolved, so a module with one is always compiled anew.
 * A method may have that name, as in `.import(` and `import(data) {`.
 */
const importsLater = /(?<![.\w$])import\s*\((?![^)]*\)\s*\{)/;

onCompile((source, file) => {
  if (importsLater.test(source)) return null;
  try {
    const script = scriptOf(source, file);
    scripts.set(relative(dist, file), { source, script });
    return script;
  } catch {
    // Not what a CommonJS module may be (a first line with #!, an ES module): Node's own way knows, or tells the error.
    return null;
  }
});

process.on('exit', () => {
  const modules = new Map();
  for (const [name, { source, script }] of scripts) modules.set(name, { source, data: script.createCachedData() });
  writeCache(cacheFile(dist), modules);
});
