import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { withOfferedVerbs } from '../docker/socket-proxy';
import { metricsTable } from '../metrics/table';
import { variablesTable } from '../settings/table';
import { withTable } from './with-table';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file that holds a table made of the code, and how its text becomes what it should be. */
export interface Documented {
  file: string;
  written(text: string): Promise<string>;
}

/** Every such file. `npm run docs` writes them. */
export const documented: readonly Documented[] = [
  holding('docs/configure.md', (text) => withTable(text, 'variables', variablesTable())),
  holding('docs/operate.md', (text) => withTable(text, 'metrics', metricsTable())),
  holding('docker-compose.yml', withOfferedVerbs),
];

function holding(path: string, renewed: (text: string) => string): Documented {
  const file = `${root}${path}`;
  return {
    file,
    async written(text) {
      const options = { ...(await resolveConfig(file)), filepath: file };
      return format(renewed(text), options);
    },
  };
}
