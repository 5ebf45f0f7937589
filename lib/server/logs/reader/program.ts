import { resolve } from 'node:path';

/** The file that the reader's thread runs: of the build, or of the sources. */
export type ReaderProgram = string;

/** The reader as it is run from the source, where nothing was built: in development and in tests. */
export const readerOfSource: ReaderProgram = resolve('lib/server/logs/reader/worker-of-source.mjs');
