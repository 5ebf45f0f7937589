#!/usr/bin/env node
// @ts-check
// npm run admin -- list | reset-password NAME | remove NAME | rotate-key [FILE] | check |
// backup FILE | restore FILE
import { existsSync } from 'node:fs';
import { forServer } from './lib/server-process.mjs';

forServer(process.env);
// A name that is not checked: dist/ is there only after a build.
const admin = '../dist/admin.js';
if (existsSync(new URL(admin, import.meta.url))) await import(admin);
else {
  console.error('Quayside is not built: run "npm run build" first.');
  process.exit(2);
}
