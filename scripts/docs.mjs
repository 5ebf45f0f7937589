#!/usr/bin/env node
// @ts-check
// npm run docs: writes the tables of docs/, and of docker-compose.yml, that come from the code anew. A unit test fails while one is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { documented } from '../lib/server/documented/documented';

for (const { file, written } of documented) writeFileSync(file, await written(readFileSync(file, 'utf8')));
