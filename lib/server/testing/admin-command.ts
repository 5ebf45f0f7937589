import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAdmin } from '@/scripts/lib/bundle.mjs';
import { root } from '@/scripts/lib/paths.mjs';

/** `npm run admin` as a build makes it, in a folder of its own. Answers its path, and what takes it away again. */
export async function buildAdminCommand(): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(root, 'node_modules', '.admin-'));
  const file = join(folder, 'admin.js');
  await bundleAdmin(file);
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
