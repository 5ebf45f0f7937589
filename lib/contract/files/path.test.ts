import { describe, expect, it } from 'vitest';
import { folderOf, isFileName, isFilePath, isWithin, joinPath, nameOf } from './path';

describe('a path in a container', () => {
  it.each(['/', '/etc', '/a b/-rf', '/new\nline', "/it's", '/…/..x', `/${'x'.repeat(255)}`])('may be %j', (path) =>
    expect(isFilePath(path)).toBe(true),
  );
  it.each(['', 'etc', '/etc/', '/../etc', '/a/./b', '//etc', '/a\0b', `/${'x'.repeat(256)}`, '/x'.repeat(2100)])(
    'is never %j',
    (path) => expect(isFilePath(path)).toBe(false),
  );
  it('has a folder and a name', () => {
    expect([folderOf('/a/b'), nameOf('/a/b'), folderOf('/a'), folderOf('/')]).toEqual(['/a', 'b', '/', '/']);
    expect([joinPath('/', 'a'), joinPath('/a', 'b')]).toEqual(['/a', '/a/b']);
  });
  it('lies below its folders alone', () => {
    expect([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/'), isWithin('/a', '/a')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
it('a name of more bytes than Linux takes is none', () => {
  expect(isFileName('名'.repeat(85))).toBe(true);
  expect(isFileName('名'.repeat(86))).toBe(false);
});
