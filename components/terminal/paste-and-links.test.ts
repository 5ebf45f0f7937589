import { describe, expect, test } from 'vitest';
import { webAddress } from './links';
import { linesOf, wantsAsking } from './paste';

describe('a paste is asked about', () => {
  test.each<[string, string, boolean, boolean]>([
    ['one line', 'ls -l', false, false],
    ['one line with its end', 'ls -l\n', false, false],
    ['two lines that a shell would run', 'cd /\nrm -r x\n', false, true],
    ['lines of another system', 'a\r\nb', false, true],
    ['two lines in brackets', 'a\nb', true, false],
    ['very many lines in brackets', 'a\n'.repeat(60), true, true],
  ])('%s', (_, text, bracketed, asked) => expect(wantsAsking(text, bracketed)).toBe(asked));
  test('lines are counted as one sees them', () => {
    expect(linesOf('a\r\nb\rc\n')).toEqual(['a', 'b', 'c']);
  });
});

describe('of what a program prints as a link', () => {
  test.each([
    ['http://localhost:8080/a?b=c', 'http://localhost:8080/a?b=c'],
    ['https://example.org', 'https://example.org/'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['not a link', null],
  ])('%s', (text, address) => expect(webAddress(text)).toBe(address));
});
