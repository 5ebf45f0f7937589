// @ts-check
import { spawn } from 'node:child_process';
import { root } from './lib/paths.mjs';
import { forServer } from './lib/server-process.mjs';

/** Starts the server from source, with Next in development mode. */
const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...forServer({ ...process.env }), NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
