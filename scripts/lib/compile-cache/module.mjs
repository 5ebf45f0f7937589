// @ts-check
import Module from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';

/** @typedef {(this: NodeModule, source: string, file: string, format?: string) => unknown} Compile */

/**
 * Where Node compiles a CommonJS module. Not documented, though transpilers and coverage tools have stood on it for as
 * long as Node is: who replaces it hands on whatever is not plainly its own.
 */
const prototype = /** @type {{ _compile: Compile }} */ (/** @type {unknown} */ (Module.prototype));

/**
 * Puts `take` before Node's own compiling: a module for which it answers a script is run from that.
 * @param {(source: string, file: string) => vm.Script | null} take
 */
export function onCompile(take) {
  const nodes = prototype._compile;
  prototype._compile = function (source, file, format) {
    const script = format === 'module' || format === 'json' ? null : take(source, file);
    return script ? run(script, this, file) : nodes.call(this, source, file, format);
  };
}

/**
 * V8 forgets with what is kept how `import()` in it is to be resolved, so that each is a call of a sixth name of the module
 * instead. A method may be named so, as in `.import(` and `import(data) {`.
 */
const importsLater = /(?<![.\w$])import\s*\((?![^)]*\)\s*\{)/g;

/** Whether `source` has an `import()` in it. @param {string} source */
export const isImporting = (source) => source.search(importsLater) >= 0;

/**
 * The script of a CommonJS module. `data` is what V8 compiled of it before; V8 refuses that of another version or of
 * other flags, and compiles anew.
 * @param {string} source
 * @param {string} file
 * @param {{ importing: boolean, data?: Buffer }} kept
 */
export function scriptOf(source, file, { importing, data }) {
  const body = importing ? source.replace(importsLater, `${importName}(`) : source;
  return new vm.Script(`${head}${body}\n})`, { filename: file, cachedData: data });
}

const importName = '__quaysideImport';
const head = `(function (exports, require, module, __filename, __dirname, ${importName}) { `;

/**
 * Runs `script` as the body of `module`, with the five names that Node gives each module and that of its imports.
 * @param {vm.Script} script
 * @param {NodeModule} module
 * @param {string} file
 */
function run(script, module, file) {
  /** @param {string} id */
  const require = (id) => module.require(id);
  // Few modules ask for these, and to make a `require` for each costs as much as to read it.
  for (const name of /** @type {const} */ (['resolve', 'main', 'extensions', 'cache']))
    Object.defineProperty(require, name, { get: () => Module.createRequire(file)[name] });
  const body = script.runInThisContext();
  return body.call(module.exports, module.exports, require, module, file, dirname(file), importFrom(file));
}

/** `import()` as written in `file`. @param {string} file */
function importFrom(file) {
  return (/** @type {string} */ specifier, /** @type {object | undefined} */ options) =>
    vm.compileFunction('return import(specifier, options)', ['specifier', 'options'], {
      filename: file,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })(specifier, options);
}
