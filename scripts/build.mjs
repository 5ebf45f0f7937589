// @ts-check
import { spawnSync } from 'node:child_process';
import { assemble } from './lib/assemble.mjs';
import { hashSources, markBuilt, markUnbuilt } from './lib/build-state.mjs';
import { bundleAdmin, bundleHealth, bundleLogReader, bundleServer } from './lib/bundle.mjs';
import { recordStart } from './lib/compile-cache/train.mjs';
import { root } from './lib/paths.mjs';
import { writeSbom } from './lib/sbom.mjs';

/**
 * Builds the app into `dist/`, which needs nothing beside it and is what is run everywhere: `server.js` starts `app.cjs`,
 * with what V8 compiled of it and of Next; `admin.js` are the commands that one types beside it, `health.js` asks for health,
 * `log-reader.cjs` is the thread that reads logs; `.next`, `public` and
 * `node_modules` hold the pages, and what of Next and of packages with native parts stays outside the bundles;
 * `sbom.cdx.json` lists the packages that all of it is made of.
 */
const hash = hashSources();
markUnbuilt();
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
assemble();
await bundleServer();
await bundleAdmin('dist/admin.js');
await bundleHealth();
await bundleLogReader();
await recordStart();
writeSbom();
markBuilt(hash);
