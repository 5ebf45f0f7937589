// @ts-check
import Module from 'node:module';
import { join } from 'node:path';

/** Not documented, see resolutions.mjs. @typedef {(request: string, parent?: NodeModule | null, ...rest: unknown[]) => unknown} Load */
const loader = /** @type {{ _load: Load }} */ (/** @type {unknown} */ (Module));

const next = 'node_modules/next/dist/server';

/**
 * Modules that Next asks for as it begins and, in production, never calls: what `next dev` prints, with the schema of every
 * setting of Next and its test command behind it, the compilers of development, and how a `next.config.ts` is read. By what
 * they are asked for, with the folder from which.
 * @type {Readonly<Record<string, string>>}
 */
export const lateModules = {
  './app-info-log': `${next}/lib`,
  './dev-bundler-service': `${next}/lib`,
  '../build/next-config-ts/transpile-config': next,
};

/**
 * Loads each of `modules` only when something of it is used. Whoever asked has the same of it as before, for Next compiles
 * `import` to a look into the module at each use.
 * @param {string} folder that of the built server
 * @param {Readonly<Record<string, string>>} [modules]
 */
export function useLate(folder, modules = lateModules) {
  const from = new Map(Object.entries(modules).map(([request, place]) => [request, join(folder, place)]));
  const nodes = loader._load;
  loader._load = (request, parent, ...rest) => {
    if (!parent || from.get(request) !== parent.path) return nodes.call(loader, request, parent, ...rest);
    return late(() => /** @type {object} */ (nodes.call(loader, request, parent, ...rest)));
  };
}

/**
 * What stands for the exports of a module until one of them is used.
 * @param {() => object} load
 */
function late(load) {
  /** @type {object | null} */
  let loaded = null;
  const exports = () => (loaded ??= load());
  return new Proxy(
    {},
    {
      get: (_, name) => Reflect.get(exports(), name),
      has: (_, name) => name in exports(),
      set: (_, name, value) => Reflect.set(exports(), name, value),
      ownKeys: () => Reflect.ownKeys(exports()),
      getOwnPropertyDescriptor(_, name) {
        const found = Reflect.getOwnPropertyDescriptor(exports(), name);
        return found && { ...found, configurable: true };
      },
    },
  );
}
