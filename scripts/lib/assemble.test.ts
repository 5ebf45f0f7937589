import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outsidePackages } from './assemble.mjs';
import { root } from './paths.mjs';

const require = createRequire(join(root, 'node_modules/libsql/index.js'));

it('puts into dist/ the one native build of libsql that is loaded here', () => {
  require('libsql');
  const loaded = Object.keys(require.cache).filter((path) => path.endsWith('.node'));
  const natives = outsidePackages.filter((name) => name.startsWith('@libsql/'));
  expect(loaded).toEqual(natives.map((name) => join(root, 'node_modules', name, 'index.node')));
  expect(natives).toHaveLength(1);
});
