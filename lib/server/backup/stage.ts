import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder within `folder`, of its owner alone, for as long as `work` takes: it is gone after that, and also when the
 * process ends meanwhile by `process.exit`. Its name begins with `name`.
 */
export async function withStage<T>(folder: string, name: string, work: (stage: string) => Promise<T>): Promise<T> {
  const stage = mkdtempSync(join(folder, name));
  const remove = () => rmSync(stage, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(stage);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
