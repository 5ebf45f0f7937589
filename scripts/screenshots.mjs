#!/usr/bin/env node
// @ts-check
// npm run screenshots [-- --all DIR [SIGHT…]]
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/pictures/screenshots.mjs').then(({ screenshots }) => screenshots(process.argv.slice(2)));
