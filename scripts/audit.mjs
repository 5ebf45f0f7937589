#!/usr/bin/env node
// @ts-check
// npm run audit: are there known advisories of the packages that the server runs on?
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/audit/audit.mjs').then(({ audit }) => audit());
