import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from './row';

/** Runs one bench as a process of its own: `run.ts FILE ANSWER` writes its rows to ANSWER as JSON. */
const [file = '', answer = ''] = process.argv.slice(2);
const { measure } = (await import(pathToFileURL(resolve(file)).href)) as { measure: () => Promise<Row[]> };
writeFileSync(answer, JSON.stringify(await measure()));
// A browser or a socket that is still open must not keep the next bench waiting.
process.exit(0);
