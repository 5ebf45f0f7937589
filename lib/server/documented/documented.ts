import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { metricsTable } from '../metrics/table';
import { variablesTable } from '../settings/table';
import { withTable } from './with-table';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));

/** A file of docs/ that holds a table made of the code, and how its text becomes what it should be. */
export interface Documented {
  file: string;
  written(text: string): Promise<string>;
}

/** Every such file. `npm run docs` writes them. */
export const documented: readonly Documented[] = [
  table(`${docs}/configure.md`, 'variables', variablesTable),
  table(`${docs}/operate.md`, 'metrics', metricsTable),
];

function table(file: string, mark: string, made: () => string): Documented {
  return {
    file,
    async written(text) {
      const options = { ...(await resolveConfig(file)), filepath: file };
      return format(withTable(text, mark, made()), options);
    },
  };
}
