import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChunkJoiner } from './chunk-joiner';

const head = 'HTTP/1.1 200 OK\r\nContent-Type: x\r\nTransfer-Encoding: chunked\r\n\r\n';
const chunk = (data: string, size = data.length.toString(16)) => `${size}\r\n${data}\r\n`;
const end = '0\r\n\r\n';

/** The pieces that come of an answer whose bytes come in pieces of these sizes, in turn. */
function joined(answer: string, sizes: readonly number[]): string[] {
  const joiner = new ChunkJoiner();
  const bytes = Buffer.from(answer, 'latin1');
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    const piece = joiner.join(Buffer.from(bytes.subarray(at, at + size)));
    if (piece.length > 0) pieces.push(piece.toString('latin1'));
    at += size;
  }
  return pieces;
}

/** Reads chunks as RFC 9112 has them; `rest`: what follows the last one. */
function read(body: string): { data: string; chunks: number; rest: string } {
  let [data, chunks, at] = ['', 0, 0];
  for (;;) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.slice(at, line), 16);
    at = line + 2;
    if (!(size > 0)) return { data, chunks, rest: body.slice(at) };
    data += body.slice(at, at + size);
    expect(body.slice(at + size, at + size + 2)).toBe('\r\n');
    at += size + 2;
    chunks++;
  }
}

describe('ChunkJoiner', () => {
  test('makes one chunk of those that come together', () => {
    const answer = `${head}${chunk('one')}${chunk('two')}${chunk('x'.repeat(300))}${end}`;
    const [whole = ''] = joined(answer, [answer.length]);
    expect(whole.startsWith(head)).toBe(true);
    expect(read(whole.slice(head.length))).toEqual({ data: `onetwo${'x'.repeat(300)}`, chunks: 1, rest: '\r\n' });
  });

  test('says the same however chunks and bytes are cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'binary-ascii' }), { maxLength: 12 });
    fc.assert(
      fc.property(parts, cuts, (data, sizes) => {
        const answer = `${head}${data.map((part) => chunk(part)).join('')}0\r\nTrailer: kept\r\n\r\n`;
        const whole = joined(answer, sizes).join('');
        expect(whole.startsWith(head)).toBe(true);
        expect(read(whole.slice(head.length))).toMatchObject({ data: data.join(''), rest: 'Trailer: kept\r\n\r\n' });
      }),
    );
  });

  test('reads sizes in capitals, with zeros in front and with extensions', () => {
    const data = 'y'.repeat(0xab);
    const answer = `${head}${chunk(data, 'AB')}${chunk(data, '000ab')}${chunk(data, 'ab;name="a value"')}${end}`;
    expect(read(joined(answer, [7]).join('').slice(head.length)).data).toBe(data.repeat(3));
  });

  test('gives what came of a chunk before the rest of it has come, and no last chunk where none came', () => {
    const pieces = joined(`${head}${chunk('one')}64\r\nhalf`, [head.length + 8, 1000]);
    expect(pieces).toEqual([`${head}00000003\r\none\r\n`, '00000004\r\nhalf\r\n']);
  });

  test.each([
    ['one of a known length', 'HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n3\r\none\r\n'],
    ['another protocol', 'HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n3\r\none\r\n0\r\n'],
    ['an error', 'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n'],
    ['what is no HTTP', `${'z'.repeat(70_000)}\r\n\r\n3\r\none\r\n`],
  ])('leaves %s as it is', (_, answer) => {
    for (const size of [1, 5, answer.length]) expect(joined(answer, [size]).join('')).toBe(answer);
  });

  test.each([
    ['no size', 'none\r\n'],
    ['an empty size', '\r\n'],
    ['more data than its size', '2\r\nlong\r\n'],
    ['a size beyond all numbers', `${'f'.repeat(20)}\r\n`],
  ])('does not make good chunks of a chunk that has %s', (_, broken) => {
    const answer = `${head}${chunk('one')}${broken}${chunk('two')}${end}`;
    for (const size of [1, answer.length]) expect(joined(answer, [size]).join('')).toContain('?\r\n');
  });
});
