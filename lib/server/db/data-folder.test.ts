import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartRefused } from '../start-refused';
import { claimDataFolder } from './data-folder';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'quayside-folder-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Another process that has claimed the folder and stays. */
async function claimElsewhere() {
  const module = fileURLToPath(new URL('data-folder.ts', import.meta.url));
  const script = `import(${JSON.stringify(module)}).then(({ claimDataFolder }) => {
    globalThis.release = claimDataFolder(${JSON.stringify(folder)});
    console.log('claimed');
    setInterval(() => globalThis.release, 1000);
  });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a folder is for one process, which the other one is told, and free again when that has ended in any way', async () => {
  const child = await claimElsewhere();
  expect(() => claimDataFolder(folder)).toThrow(StartRefused);
  expect(() => claimDataFolder(folder)).toThrow(`The data folder ${folder} is in use by pid ${child.pid}: stop that`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = claimDataFolder(folder);
  expect(() => claimDataFolder(folder)).toThrow(`in use by pid ${process.pid}`);
  release();
  claimDataFolder(folder)();
});

test('the folder is for its owner alone', () => {
  claimDataFolder(folder)();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
