#!/usr/bin/env node
// @ts-check
// npm run pack [-- FOLDER]: makes the npm package, as quayside-VERSION.tgz in FOLDER or here, and prints its path.
import { tell } from './lib/advice.mjs';
import { ensureBuilt } from './lib/build-state.mjs';
import { pack } from './lib/pack/pack.mjs';

try {
  await ensureBuilt((line) => console.error(line));
  console.log(await pack(process.argv[2] ?? process.cwd()));
} catch (error) {
  tell(error);
}
