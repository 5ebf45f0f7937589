#!/usr/bin/env node
// @ts-check
// npm run bench:soak [-- --warm-up MINUTES --minutes MINUTES]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/bench/soak.mjs').then(({ soak }) => soak(process.argv.slice(2)));
