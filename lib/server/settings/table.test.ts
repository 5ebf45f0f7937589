import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { variablesTable, withVariablesTable } from './table';
import { variableNames } from './variables';

const file = 'docs/configure.md';

it('tells every variable, with words, a default and an example', () => {
  const rows = variablesTable().split('\n').slice(2);
  expect(rows.map((row) => /`(QUAYSIDE_\w+)`/.exec(row)?.[1])).toEqual(variableNames);
  for (const row of rows) expect(row.split(' | ').map((cell) => cell.length > 2)).toEqual([true, true, true, true]);
});

it('is the table that docs/configure.md holds: run "npm run docs" where this fails', async () => {
  const text = readFileSync(file, 'utf8');
  const options = { ...(await resolveConfig(file)), filepath: file };
  expect(await format(withVariablesTable(text), options)).toBe(text);
});

it('is put between its marks, and nowhere else', () => {
  const text = 'before\n<!-- variables -->\nold\n<!-- /variables -->\nafter';
  expect(withVariablesTable(text)).toBe(
    `before\n<!-- variables -->\n\n${variablesTable()}\n\n<!-- /variables -->\nafter`,
  );
  expect(() => withVariablesTable('no marks')).toThrow(/has lost its marks/);
});
