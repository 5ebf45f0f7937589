import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogLine } from '@/lib/contract/logs';
import { LogLines } from './log-lines';

const at = (second: number) => `2026-11-24T10:00:${String(second).padStart(2, '0')}.123456789Z`;

function collect(framed: boolean, feed: (lines: LogLines) => void): LogLine[] {
  const found: LogLine[] = [];
  const lines = new LogLines((line) => found.push(line), framed);
  feed(lines);
  lines.end();
  return found;
}

it('reads time and text of each line and keeps both streams apart', () => {
  const found = collect(true, (lines) => {
    lines.push(Buffer.from(`${at(1)} out\n`), 'stdout', true);
    lines.push(Buffer.from(`${at(2)} err\n`), 'stderr', true);
    lines.push(Buffer.from(`${at(3)} \n`), 'stdout', true);
  });
  expect(found).toEqual([
    { time: at(1), stream: 'stdout', text: 'out' },
    { time: at(2), stream: 'stderr', text: 'err' },
    { time: at(3), stream: 'stdout', text: '' },
  ]);
});

it('takes any split of the bytes, in the middle of a character too', () => {
  const text = `${at(1)} 你好 🐳 naïve\n${at(2)} second\n`;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), (sizes) => {
      const bytes = Buffer.from(text);
      const found = collect(false, (lines) => {
        let from = 0;
        for (let index = 0; from < bytes.length; index++) {
          const size = sizes[index % sizes.length] ?? 1;
          lines.push(bytes.subarray(from, from + size), 'stdout', false);
          from += size;
        }
      });
      expect(found.map((line) => line.text)).toEqual(['你好 🐳 naïve', 'second']);
      expect(found.map((line) => line.time)).toEqual([at(1), at(2)]);
    }),
  );
});

it('joins the messages of a long line, framed or not, and keeps its first time', () => {
  const full = 'x'.repeat(16 * 1024);
  const framed = collect(true, (lines) => {
    lines.push(Buffer.from(`${at(1)} ${full}`), 'stdout', true);
    lines.push(Buffer.from(`${at(2)} end\n`), 'stdout', true);
  });
  const raw = collect(false, (lines) => lines.push(Buffer.from(`${at(1)} ${full}${at(2)} end\n`), 'stdout', true));
  for (const found of [framed, raw]) expect(found).toEqual([{ time: at(1), stream: 'stdout', text: `${full}end` }]);
});

it('does not join what was written without a newline before a restart', () => {
  const found = collect(true, (lines) => {
    lines.push(Buffer.from(`${at(1)} no newline`), 'stdout', true);
    lines.push(Buffer.from(`${at(2)} next run\n`), 'stdout', true);
  });
  expect(found.map((line) => line.text)).toEqual(['no newline', 'next run']);
});

it('gives a last line without a newline when the stream ends', () => {
  expect(collect(false, (lines) => lines.push(Buffer.from(`${at(1)} $ `), 'stdout', true))).toEqual([
    { time: at(1), stream: 'stdout', text: '$ ' },
  ]);
});

it('takes the carriage return of a TTY off the end of a line', () => {
  const found = collect(false, (lines) => lines.push(Buffer.from(`${at(1)} a\r\n`), 'stdout', true));
  expect(found[0]?.text).toBe('a');
});

it('keeps 64 KiB of a line and counts the rest', () => {
  const found = collect(true, (lines) => {
    for (let part = 0; part < 5; part++)
      lines.push(Buffer.from(`${at(part)} ${'y'.repeat(16 * 1024)}`), 'stdout', true);
    lines.push(Buffer.from(`${at(9)} z\n`), 'stdout', true);
  });
  expect(found).toHaveLength(1);
  expect(found[0]?.text).toHaveLength(64 * 1024);
  expect(found[0]?.cut).toBe(16 * 1024 + 1);
});

it('shows text as it is where an engine puts no timestamp', () => {
  const found = collect(false, (lines) => lines.push(Buffer.from('hello you\nmore\n'), 'stdout', true));
  expect(found.map((line) => line.text)).toEqual(['hello you', 'more']);
});
