import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
/** What is imported for its values, at once: neither types nor `import()`. */
const values = /^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)'/gms;

/** Every module that is loaded with `file`, and which one asked for it first. */
function loadedWith(file: string, known = new Map<string, string>()): Map<string, string> {
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(values)) {
    const parts = names.replace(/[{}]/g, '').split(',');
    if (names.startsWith('{') && parts.every((part) => /^\s*(type\s.*)?$/s.test(part))) continue;
    const found = fileOf(file, from);
    if (known.has(found)) continue;
    known.set(found, file);
    if (found.startsWith(root)) loadedWith(found, known);
  }
  return known;
}

function fileOf(from: string, name: string): string {
  const path = name.startsWith('@/') ? resolve(root, name.slice(2)) : resolve(dirname(from), name);
  if (!/^(@\/|\.)/.test(name)) return name;
  return ['.ts', '.tsx'].map((end) => path + end).find((one) => existsSync(one)) ?? name;
}

it('loads neither a schema nor a dialog, a menu or a command before the rows of the list are shown', () => {
  const loaded = ['components/containers/ContainersPage.tsx', 'components/shell/Environment.tsx'].reduce(
    (known, file) => loadedWith(resolve(root, file), known),
    new Map<string, string>(),
  );
  expect(loaded.size).toBeGreaterThan(100);
  expect(loaded.get('zod')).toBeUndefined();
  const later = /@base-ui|docker-command|BulkBar|TerminalDock|Palette|RunEditor|ConfirmAction/;
  expect([...loaded.keys()].filter((one) => later.test(one))).toEqual([]);
});
