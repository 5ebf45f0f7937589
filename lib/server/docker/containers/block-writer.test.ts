import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flagStderr, headBytes, readHead, recordsOf, timeOf } from '@/lib/contract/log-block';
import type { LogLine } from '@/lib/contract/logs';
import { BlockWriter } from './block-writer';
import { lineReader } from './logs';

const time = (nanos: number) => `2026-11-24T10:00:${nanos % 2 ? '01' : '59'}.${String(nanos).padStart(9, '0')}Z`;

function linesOf(blocks: readonly Uint8Array[]): LogLine[] {
  return blocks.flatMap((block) => {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    return recordsOf(block).map((offset) => {
      const { flags, seconds, nanos, cut, length } = readHead(view, offset);
      const text = Buffer.from(block.subarray(offset + headBytes, offset + headBytes + length)).toString();
      const stream = flags & flagStderr ? 'stderr' : 'stdout';
      return { time: timeOf(seconds, nanos), stream, text, ...(cut ? { cut } : {}) };
    });
  });
}

/** All that a writer makes of a stream that comes in pieces of such sizes. */
function written(stream: Buffer, tty: boolean, sizes: readonly number[], most = Infinity) {
  const writer = new BlockWriter(most);
  const reader = lineReader(tty, writer.line, writer.whole);
  const blocks: Uint8Array[] = [];
  for (let from = 0, piece = 0; from < stream.length; piece++) {
    const size = sizes[piece % sizes.length] ?? 1;
    reader.push(stream.subarray(from, from + size));
    from += size;
    for (let block = writer.take(); block; block = writer.take()) blocks.push(block);
  }
  reader.end();
  for (let block = writer.take() ?? writer.rest(); block; block = writer.take() ?? writer.rest()) blocks.push(block);
  return { writer, lines: linesOf(blocks) };
}

function read(stream: Buffer, tty: boolean): LogLine[] {
  const lines: LogLine[] = [];
  const reader = lineReader(tty, (line) => lines.push(line));
  reader.push(stream);
  reader.end();
  return lines;
}

function framed(stream: number, text: Buffer): Buffer {
  const head = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(text.length, 4);
  return Buffer.concat([head, text]);
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((some) => some.replaceAll('\n', ' ')),
  fc.constantFrom('', '\r', 'text\r', time(7), `${time(7)} `, 'x'.repeat(16 * 1024), 'y'.repeat(16 * 1024 - 31)),
);
const message = fc.record({
  nanos: fc.integer({ min: 0, max: 999_999_999 }),
  stderr: fc.boolean(),
  text,
  /** A message without its newline is the first part of a line, or what was written last before a restart. */
  end: fc.constantFrom('\n', '\n', '\n', ''),
  stamp: fc.constantFrom(true, true, true, false),
});
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(40_000)), { minLength: 1, maxLength: 20 });

it('writes the lines that a reading gives, framed or not, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 30 }), sizes, fc.boolean(), (messages, pieces, tty) => {
      const stream = Buffer.concat(
        messages.map(({ nanos, stderr, text: words, end, stamp }) => {
          const bytes = Buffer.from(`${stamp ? `${time(nanos)} ` : ''}${words}${end}`);
          return tty ? bytes : framed(stderr ? 2 : 1, bytes);
        }),
      );
      expect(written(stream, tty, pieces).lines).toEqual(read(stream, tty));
    }),
    { numRuns: 200 },
  );
});

it('makes blocks of a bounded size of any number of lines, and stops at the most that are wanted', () => {
  const stream = Buffer.concat(
    Array.from({ length: 4000 }, (_, n) => framed(1, Buffer.from(`${time(n)} line ${n} ${'x'.repeat(60)}\n`))),
  );
  const { writer, lines } = written(stream, false, [50_000]);
  expect(lines).toEqual(read(stream, false));
  expect([writer.lines, writer.more, writer.time]).toEqual([4000, false, time(3999)]);
  const some = written(stream, false, [50_000], 3500);
  expect(some.lines).toEqual(lines.slice(0, 3500));
  expect([some.writer.lines, some.writer.more]).toEqual([3500, true]);
  expect(written(stream, false, [50_000], 4000).writer.more).toBe(false);
});
