#!/usr/bin/env node
// @ts-check
// npm test, npm run test:unit|test:integration|test:e2e [-- FILE…]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/test/test.mjs').then(({ test }) => test(process.argv.slice(2)));
