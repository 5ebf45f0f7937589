import { describe, expect, test } from 'vitest';
import { OutputBuffer } from './output-buffer';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('OutputBuffer', () => {
  test('keeps the order of the streams and joins neighbours', () => {
    const buffer = new OutputBuffer();
    buffer.append(bytes('a'), 'stdout');
    buffer.append(bytes('b'), 'stdout');
    buffer.append(bytes('c'), 'stderr');
    buffer.append(bytes('d'), 'stdout');
    expect(buffer.segments.map(({ stream, text }) => [stream, text])).toEqual([
      ['stdout', 'ab'],
      ['stderr', 'c'],
      ['stdout', 'd'],
    ]);
    expect(buffer.text('stdout')).toBe('abd');
  });
  test('joins a character that was cut in two, though the other stream came between', () => {
    const buffer = new OutputBuffer();
    const word = bytes('镜像');
    buffer.append(word.subarray(0, 4), 'stdout');
    buffer.append(bytes('!'), 'stderr');
    buffer.append(word.subarray(4), 'stdout');
    expect(buffer.text('stdout')).toBe('镜像');
  });
  test('shows no escape sequences', () => {
    const buffer = new OutputBuffer();
    buffer.append(bytes('\x1b[1;31mred\x1b[0m \x1b]0;title\x07plain\r\n'), 'stdout');
    expect(buffer.text()).toBe('red plain\n');
  });
  test('drops the oldest text past its bound, and tells how much', () => {
    const buffer = new OutputBuffer();
    for (let index = 0; index < 600; index++) buffer.append(bytes('x'.repeat(16_384)), 'stdout');
    expect(buffer.text().length).toBeLessThanOrEqual(8_000_000);
    expect(buffer.text().length + buffer.trimmed).toBe(600 * 16_384);
  });
});
