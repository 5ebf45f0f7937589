#!/usr/bin/env node
// @ts-check
// npm run test:engines [-- ENGINE… [FILE…]]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/test-engines/test-engines.mjs').then(({ testAll }) => testAll(process.argv.slice(2)));
