import { expect, test } from 'vitest';
import { mergeRows, readEnvFile } from './env-file';

test('a file is read as docker run --env-file reads it', () => {
  const file = '\uFEFF# comment\n\n  A=1\r\nB= two words \nC="quoted"\n  # more\nD=a=b\nE=\nA=2\n';
  expect(readEnvFile(file, 'env')).toEqual({
    rows: [
      { name: 'A', value: '2' },
      { name: 'B', value: ' two words ' },
      { name: 'C', value: '"quoted"' },
      { name: 'D', value: 'a=b' },
      { name: 'E', value: '' },
    ],
    faults: [{ line: 5, kind: 'quotes', name: 'C' }],
  });
});

test('what cannot be read is told by its line, and the rest is taken', () => {
  expect(readEnvFile('A=1\n=x\nexport B=2\nHOME\nC=a\0b\nD=4', 'env')).toEqual({
    rows: [
      { name: 'A', value: '1' },
      { name: 'D', value: '4' },
    ],
    faults: [
      { line: 2, kind: 'noName', name: '' },
      { line: 3, kind: 'blankInName', name: 'export B' },
      { line: 4, kind: 'alone', name: 'HOME' },
      { line: 5, kind: 'nul', name: 'C' },
    ],
  });
});

test('a label alone has no value', () => {
  expect(readEnvFile('kept', 'labels')).toEqual({ rows: [{ name: 'kept', value: '' }], faults: [] });
});

test('a name that is there takes the new value, and blank rows go', () => {
  const row = (name: string, value: string) => ({ name, value });
  expect(mergeRows([row('A', '1'), row('', ''), row('B', '2')], [row('C', '3'), row('A', '9')])).toEqual([
    row('A', '9'),
    row('B', '2'),
    row('C', '3'),
  ]);
});
