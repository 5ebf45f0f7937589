// @ts-check
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Where Node finds the file of a `require`. Not documented, though Next itself stands on it: it is called with more
 * arguments than these, which go on as they are.
 * @typedef {(request: string, parent?: NodeModule | null, ...rest: unknown[]) => string} Resolve
 */
const loader = /** @type {{ _resolveFilename: Resolve }} */ (/** @type {unknown} */ (Module));

/** The file in `folder` with what its modules asked for and got. @param {string} folder */
export const resolutionsFile = (folder) => join(folder, 'resolutions.json');

/** A module's folder and what it asks for, in one word. @param {string} from @param {string} request */
const keyOf = (from, request) => `${from}\0${request}`;

/**
 * Notes from now on each `require` between files of `folder`; answers what was found so far, by names relative to it.
 * @param {string} folder
 */
export function noteResolutions(folder) {
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  const found = /** @type {Record<string, string>} */ ({});
  const nodes = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const file = nodes.call(loader, request, parent, ...rest);
    const plain = rest.every((option) => !option);
    if (plain && parent?.filename.startsWith(inside) && file.startsWith(inside))
      found[keyOf(relative(folder, dirname(parent.filename)), request)] = relative(folder, file);
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
  const known = new Map();
  for (const [key, file] of Object.entries(read(resolutionsFile(folder)))) {
    const [from = '', request = ''] = key.split('\0');
    known.set(keyOf(join(folder, from), request), join(folder, file));
  }
  if (known.size === 0) return;
  const nodes = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const file =
      parent?.filename && rest.every((option) => !option) && known.get(keyOf(dirname(parent.filename), request));
    return file || nodes.call(loader, request, parent, ...rest);
  };
}

/** @param {string} path */
function read(path) {
  try {
    return /** @type {Record<string, string>} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None was noted, or it is damaged: the server starts without, only slower.
    return {};
  }
}
