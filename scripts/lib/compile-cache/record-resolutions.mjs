// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { noteResolutions, resolutionsFile } from './resolutions.mjs';

/** `node --import ./scripts/lib/compile-cache/record-resolutions.mjs …` writes, when the process ends, what its modules asked for and got. */
const dist = join(root, 'dist');
const found = noteResolutions(dist);
process.on('exit', () => writeFileSync(resolutionsFile(dist), JSON.stringify(found)));
