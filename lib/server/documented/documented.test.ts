import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { documented } from './documented';
import { withTable } from './with-table';

it.each(documented.map((one) => [basename(one.file), one] as const))(
  '%s holds what the code says: run "npm run docs" where this fails',
  async (_, { file, written }) => {
    const text = readFileSync(file, 'utf8');
    expect(await written(text)).toBe(text);
  },
);

it('a table is put between its marks, and nowhere else', () => {
  const text = 'before\n<!-- it -->\nold\n<!-- /it -->\nafter';
  expect(withTable(text, 'it', 'new')).toBe('before\n<!-- it -->\n\nnew\n\n<!-- /it -->\nafter');
  expect(() => withTable('no marks', 'it', 'new')).toThrow(/has lost its marks/);
});
