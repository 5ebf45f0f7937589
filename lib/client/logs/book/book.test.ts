import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flagStderr, headBytes, timeOf, writeHead } from '@/lib/contract/log-block';
import { LogBook } from './book';
import { noFilter, type LogFilter } from './filter';

interface Given {
  at: number;
  text: string;
  source?: number;
  stderr?: boolean;
}

/** A block of lines at so many nanoseconds after a second. */
function blockOf(...lines: Given[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = lines.map(({ at, text, source = 0, stderr = false }) => {
    const bytes = encoder.encode(text);
    const part = new Uint8Array(headBytes + bytes.length);
    const head = { flags: stderr ? flagStderr : 0, source, seconds: 1_800_000_000, nanos: at, cut: 0 };
    writeHead(new DataView(part.buffer), 0, { ...head, length: bytes.length });
    part.set(bytes, headBytes);
    return part;
  });
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const append = (book: LogBook, ...lines: Given[]) =>
  book.do({ do: 'append', block: blockOf(...lines), skipped: 0, sources: null });
const numbered = (from: number, to: number): Given[] =>
  Array.from({ length: to - from }, (_, n) => ({ at: (from + n) * 1000, text: `line ${from + n}` }));

function textsOf(book: LogBook): string[] {
  book.do({ do: 'sight', sight: { newest: 500 } });
  return book
    .state()
    .rows.map((row) => (row.kind === 'line' ? row.pieces.map(({ text }) => text).join('') : `mark ${row.missing}`));
}
function filter(book: LogBook, part: Partial<LogFilter>): void {
  book.do({ do: 'filter', filter: { ...noFilter, ...part } });
  while (!book.step(performance.now() + 5));
}

it('shows the lines that came, with a mark where some are missing', () => {
  const book = new LogBook();
  append(book, { at: 1, text: 'one' });
  book.do({ do: 'append', block: blockOf({ at: 2, text: '二 🐳' }), skipped: 12, sources: null });
  book.do({ do: 'append', block: blockOf({ at: 3, text: '' }), skipped: null, sources: null });
  expect(textsOf(book)).toEqual(['one', 'mark 12', '二 🐳', 'mark null', '']);
  expect(book.state()).toMatchObject({ lines: 5, newest: timeOf(1_800_000_000, 3) });
});

it('keeps a large block as it is, with small ones before and after', () => {
  const book = new LogBook();
  append(book, { at: 0, text: 'before' });
  const large = numbered(0, 200).map((line) => ({ ...line, text: `${line.text} ${'x'.repeat(1000)}` }));
  book.do({ do: 'append', block: blockOf(...large), skipped: 0, sources: [3] });
  append(book, { at: 900_000, text: 'after' });
  expect(textsOf(book)).toEqual(['before', ...large.map(({ text }) => text), 'after']);
  expect(book.answer({ ask: 'positions' })).toMatchObject({ 0: { lines: 1 }, 3: { lines: 1 } });
});

it('knows where each source stopped, to go on after it', () => {
  const book = new LogBook();
  append(
    book,
    { at: 1, text: 'a', source: 1 },
    { at: 2, text: 'b' },
    { at: 2, text: 'b' },
    { at: 2, text: 'b', source: 2 },
  );
  expect(book.answer({ ask: 'positions' })).toEqual({
    0: { time: timeOf(1_800_000_000, 2), lines: 2 },
    1: { time: timeOf(1_800_000_000, 1), lines: 1 },
    2: { time: timeOf(1_800_000_000, 2), lines: 1 },
  });
});

it('puts older lines before the first, none twice, and keeps the numbers of the others', () => {
  const book = new LogBook();
  append(book, ...numbered(50, 100));
  const before = book.state();
  book.do({ do: 'overlap', edge: 'first', ms: 1 });
  book.do({ do: 'older', block: blockOf(...numbered(0, 30)), sources: null });
  book.do({ do: 'older', block: blockOf(...numbered(30, 60)), sources: null });
  book.do({ do: 'join', lets: null });
  expect(textsOf(book)).toEqual(numbered(0, 100).map(({ text }) => text));
  expect(book.state()).toMatchObject({ start: before.start - 50, end: before.end });
});

it('reads on after the last line, none twice though one came late', () => {
  const book = new LogBook();
  append(book, ...numbered(0, 10), { at: 12_000, text: 'line 12' });
  book.do({ do: 'overlap', edge: 'last', ms: 50 });
  const again = [
    ...numbered(0, 10),
    { at: 12_000, text: 'line 12' },
    { at: 11_000, text: 'line 11' },
    ...numbered(13, 15),
  ];
  append(book, ...again);
  book.do({ do: 'join', lets: null });
  expect(textsOf(book).slice(10)).toEqual(['line 12', 'line 11', 'line 13', 'line 14']);
});

it('shows only what a filter lets through, also of lines that come later and of older ones', () => {
  const book = new LogBook();
  append(book, ...numbered(100, 200), { at: 999_000, text: 'level=error code=7', stderr: true });
  filter(book, { pattern: { text: '7$', regex: true, matchCase: false } });
  const { start } = book.state();
  expect(textsOf(book)).toEqual([
    'line 107',
    'line 117',
    'line 127',
    'line 137',
    'line 147',
    'line 157',
    'line 167',
    'line 177',
    'line 187',
    'line 197',
    'level=error code=7',
  ]);
  append(book, ...numbered(1000, 1010));
  book.do({ do: 'overlap', edge: 'first', ms: 0 });
  book.do({ do: 'older', block: blockOf(...numbered(90, 100)), sources: null });
  book.do({ do: 'join', lets: null });
  while (!book.step(performance.now() + 5));
  expect(textsOf(book)[0]).toBe('line 97');
  expect(textsOf(book).at(-1)).toBe('line 1007');
  expect(book.state().start).toBe(start - 1);
  filter(book, { stream: 'stderr' });
  expect(textsOf(book)).toEqual(['level=error code=7']);
  filter(book, { level: 'warn' });
  expect(textsOf(book)).toEqual(['level=error code=7']);
  filter(book, { fields: [{ name: 'code', value: '7' }] });
  expect(textsOf(book)).toEqual(['level=error code=7']);
  filter(book, { hidden: [0] });
  expect(textsOf(book)).toEqual([]);
});

it('keeps all lines where matches are only marked, and goes from one to the next', () => {
  const book = new LogBook();
  append(book, ...numbered(0, 100));
  filter(book, { pattern: { text: 'line 5', regex: false, matchCase: false }, onlyMatches: false });
  const { start, end, matches } = book.state();
  expect([end - start, matches]).toEqual([100, 11]);
  const next = (from: number, step: 1 | -1) => book.answer({ ask: 'match', from, step });
  expect([next(start, 1), next(start + 5, 1), next(start + 5, -1), next(end, -1)]).toEqual([
    start + 5,
    start + 50,
    null,
    start + 59,
  ]);
});

it('finds any lines that a plain filter finds, in the same order, however they come', () => {
  const batch = fc.array(fc.string({ maxLength: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 8 }), fc.array(batch, { maxLength: 4 }), (after, before) => {
      const book = new LogBook();
      let at = 1_000_000;
      let held: string[] = [];
      book.do({ do: 'filter', filter: { ...noFilter, pattern: { text: 'a', regex: false, matchCase: true } } });
      for (const texts of after) {
        append(book, ...texts.map((text) => ({ at: at++, text: text.replace(/[\r\u001b]/g, '') })));
        held.push(...texts);
        book.step(0);
      }
      at = 0;
      for (const texts of before) {
        book.do({ do: 'older', block: blockOf(...texts.map((text) => ({ at: at++, text }))), sources: null });
        book.do({ do: 'join', lets: null });
        held = [...texts, ...held];
        book.step(0);
      }
      while (!book.step(performance.now() + 5));
      expect(textsOf(book).length).toBe(held.filter((text) => text.includes('a')).length);
    }),
    { numRuns: 50 },
  );
});

it('unfolds the fields of a line, and writes what is let through as a file', async () => {
  const book = new LogBook();
  append(book, { at: 1, text: '\u001b[31m{"a":1}\u001b[0m', source: 1, stderr: true });
  book.do({ do: 'unfold', n: 0, open: true });
  expect(book.state().rows[0]).toMatchObject({ structured: true, fields: { fields: [{ name: 'a', value: '1' }] } });
  const text = (names: string[] | null, as: 'text' | 'ndjson') =>
    book.answer({ ask: 'text', as, names, times: true }).text();
  expect(await text(['x', 'y'], 'text')).toBe(`y | ${timeOf(1_800_000_000, 1)} {"a":1}\n`);
  expect(JSON.parse(await text(null, 'ndjson'))).toEqual({
    ...{ time: timeOf(1_800_000_000, 1), stream: 'stderr', text: '{"a":1}' },
  });
});

it('lets the oldest lines go past a million', () => {
  const book = new LogBook();
  const block = blockOf(...numbered(0, 1000));
  for (let part = 0; part < 1100; part++) book.do({ do: 'append', block, skipped: 0, sources: null });
  const { lines, dropped, bytes } = book.state();
  expect(dropped).toBe('oldest');
  expect(lines).toBeLessThanOrEqual(1_000_000);
  expect(lines).toBeGreaterThan(980_000);
  expect(bytes).toBeLessThan(40_000_000);
});

it('lets the newest lines go where one reads back past what may be held, and reads them again where one comes back', () => {
  const book = new LogBook({ lines: 20_000, bytes: 100_000_000 });
  const block = (first: number) => blockOf(...numbered(first, first + 1000));
  for (let at = 30_000; at < 48_000; at += 1000) book.do({ do: 'append', block: block(at), skipped: 0, sources: null });
  filter(book, { pattern: { text: '77', regex: false, matchCase: false } });
  const judged = () => {
    while (!book.step(performance.now() + 5));
  };
  for (let page = 25_000; page >= 15_000; page -= 5000) {
    for (let at = page; at < page + 5000; at += 1000) book.do({ do: 'older', block: block(at), sources: null });
    book.do({ do: 'join', lets: 'newest' });
    judged();
  }
  const back = book.state();
  expect(back).toMatchObject({ dropped: 'newest', oldest: timeOf(1_800_000_000, 15_000_000) });
  expect(back.lines).toBeLessThanOrEqual(20_000);
  expect(back.lines).toBeGreaterThan(10_000);
  const next = 15_000 + back.lines;
  expect(back.newest).toBe(timeOf(1_800_000_000, (next - 1) * 1000));
  const matching = (from: number, to: number) =>
    numbered(from, to)
      .map(({ text }) => text)
      .filter((text) => text.includes('77'));
  expect(textsOf(book)).toEqual(matching(15_000, next).slice(-500));
  for (let at = next; at < next + 12_000; at += 1000)
    book.do({ do: 'append', block: block(at), skipped: 0, sources: null });
  judged();
  expect(book.state()).toMatchObject({ dropped: 'oldest', newest: timeOf(1_800_000_000, (next + 11_999) * 1000) });
  expect(textsOf(book)).toEqual(matching(15_000, next + 12_000).slice(-500));
});
