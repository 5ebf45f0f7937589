#!/usr/bin/env node
// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only now: what follows is written for the Node that is asked for.
import('./lib/up/up.mjs').then(({ up }) => up(process.argv.slice(2)));
