// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeParts } from '../assemble.mjs';
import { root } from '../paths.mjs';

/**
 * The package.json of the package. All that the source depends on lies built in it, but for libsql's native part, which
 * npm chooses. Nothing runs at its installation.
 */
export function packedManifest() {
  const { name, version, description, license, type, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return {
    ...{ name, version, description, license, type, engines },
    bin: { quayside: 'scripts/quayside.mjs' },
    optionalDependencies: nativeParts,
  };
}
