#!/usr/bin/env node
// @ts-check
// The program of the package: what npm run up and npm run admin are in the source.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only now: what follows is written for the Node that is asked for.
import('./lib/quayside.mjs').then(({ quayside }) => quayside(process.argv.slice(2)));
