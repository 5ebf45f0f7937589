// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * The package.json of the package. All that the source depends on lies built in it, but for libsql, whose native part
 * npm chooses. Nothing runs at its installation.
 */
export function packedManifest() {
  const { name, version, description, license, type, engines, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return {
    ...{ name, version, description, license, type, engines },
    bin: { quayside: 'scripts/quayside.mjs' },
    dependencies: { libsql: dependencies.libsql },
  };
}
