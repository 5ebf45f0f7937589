#!/usr/bin/env node
// @ts-check
// npm run docs: writes the table of variables in docs/configure.md anew. A unit test fails while it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withVariablesTable } from '../lib/server/settings/table';
import { root } from './lib/paths.mjs';

const file = join(root, 'docs/configure.md');
const options = { ...(await resolveConfig(file)), filepath: file };
writeFileSync(file, await format(withVariablesTable(readFileSync(file, 'utf8')), options));
