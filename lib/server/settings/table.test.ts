import { expect, it } from 'vitest';
import { variablesTable } from './table';
import { variableNames } from './variables';

it('tells every variable, with words, a default and an example', () => {
  const rows = variablesTable().split('\n').slice(2);
  expect(rows.map((row) => /`(QUAYSIDE_\w+)`/.exec(row)?.[1])).toEqual(variableNames);
  for (const row of rows) expect(row.split(' | ').map((cell) => cell.length > 2)).toEqual([true, true, true, true]);
});
