import { readFileSync } from 'node:fs';
import { StartRefused } from '../start-refused';

/** The text of a file that the person named in `variable`. Throws `StartRefused` when it cannot be read. */
export function readGiven(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartRefused(
      `${variable}=${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
}
