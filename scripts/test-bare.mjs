#!/usr/bin/env node
// @ts-check
// npm run test:bare [-- --suite bookworm|trixie] [up] [test]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/bare/bare.mjs').then(({ bare }) => bare(process.argv.slice(2)));
