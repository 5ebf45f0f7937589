#!/usr/bin/env node
// @ts-check
// npm run bench [-- NAME…]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/bench/bench.mjs').then(({ bench }) => bench(process.argv.slice(2)));
