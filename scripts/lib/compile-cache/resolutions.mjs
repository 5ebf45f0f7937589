// @ts-check
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, relative, sep } from 'node:path';

/**
 * Where Node finds the file of a `require`. Not documented, though Next itself stands on it: it is called with more
 * arguments than these, which go on as they are.
 * @typedef {(request: string, parent?: NodeModule | null, ...rest: unknown[]) => string} Resolve
 */
const loader = /** @type {{ _resolveFilename: Resolve }} */ (/** @type {unknown} */ (Module));

/** The file in `folder` with what its modules asked for and got. @param {string} folder */
export const resolutionsFile = (folder) => join(folder, 'resolutions.json');

/**
 * By a module's folder and what it asks for, the file: all by their names in the built folder.
 * @typedef {Record<string, Record<string, string>>} Resolutions
 */

/**
 * Notes from now on each `require` between files of `folder`; answers what was found so far, by names relative to it.
 * @param {string} folder
 */
export function noteResolutions(folder) {
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  const found = /** @type {Resolutions} */ ({});
  const nodes = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const file = nodes.call(loader, request, parent, ...rest);
    const plain = rest.every((option) => !option);
    if (plain && parent?.filename.startsWith(inside) && file.startsWith(inside))
      (found[relative(folder, parent.path)] ??= {})[request] = relative(folder, file);
    return file;
  };
  return found;
}

/**
 * Answers each `require` that was noted when the app was built at once: to look for the file anew, past every name and
 * folder where it could be, takes an eighth of a start. What was not noted is looked for as always.
 * @param {string} folder that of the built server, wherever it lies now
 */
export function useResolutions(folder) {
  const known = new Map(
    Object.entries(read(resolutionsFile(folder))).map(([from, files]) => [join(folder, from), files]),
  );
  if (known.size === 0) return;
  const nodes = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const file = parent && rest.every((option) => !option) && known.get(parent.path)?.[request];
    return file ? join(folder, file) : nodes.call(loader, request, parent, ...rest);
  };
}

/** @param {string} path */
function read(path) {
  try {
    return /** @type {Resolutions} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None was noted, or it is damaged: the server starts without, only slower.
    return {};
  }
}
