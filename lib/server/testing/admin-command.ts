import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram } from '@/scripts/lib/bundle.mjs';
import { root } from '@/scripts/lib/paths.mjs';

/** The variables of this process for a command on that data folder: without those that are set for tests. */
export function commandVariables(dataFolder: string): NodeJS.ProcessEnv {
  const variables = { ...process.env };
  for (const name of Object.keys(variables)) if (name.startsWith('QUAYSIDE_')) delete variables[name];
  return { ...variables, QUAYSIDE_DATA: dataFolder };
}

/** `npm run admin` as a build makes it: see `buildProgram`. */
export function buildAdminCommand(): Promise<{ file: string; remove: () => void }> {
  return buildProgram('lib/server/commands/main.ts');
}

/** A program of the server's parts, bundled into a folder of its own. Answers its path, and what takes it away again. */
export async function buildProgram(entry: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(root, 'node_modules', '.admin-'));
  const file = join(folder, 'admin.js');
  await bundleProgram(entry, file);
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
