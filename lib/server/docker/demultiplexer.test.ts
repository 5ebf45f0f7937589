import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Demultiplexer, type OutputStream } from './demultiplexer';

interface Frame {
  type: number;
  data: Buffer;
}

function framed(frames: Frame[]): Buffer {
  return Buffer.concat(
    frames.flatMap(({ type, data }) => {
      const header = Buffer.alloc(8);
      header[0] = type;
      header.writeUInt32BE(data.length, 4);
      return [header, data];
    }),
  );
}

function demultiplex(chunks: Buffer[]): { data: string; stream: OutputStream }[] {
  const seen: { data: string; stream: OutputStream }[] = [];
  const demultiplexer = new Demultiplexer((data, stream) => seen.push({ data: data.toString('latin1'), stream }));
  for (const chunk of chunks) demultiplexer.push(chunk);
  return seen;
}

function joined(seen: { data: string; stream: OutputStream }[]) {
  return seen.reduce<{ data: string; stream: OutputStream }[]>((all, next) => {
    const last = all.at(-1);
    if (last?.stream === next.stream) last.data += next.data;
    else all.push({ ...next });
    return all;
  }, []);
}

describe('Demultiplexer', () => {
  test('tells stdout from stderr, and takes the words of the engine for stderr', () => {
    const bytes = framed([
      { type: 1, data: Buffer.from('out') },
      { type: 2, data: Buffer.from('err') },
      { type: 3, data: Buffer.from('engine') },
    ]);
    expect(demultiplex([bytes])).toEqual([
      { data: 'out', stream: 'stdout' },
      { data: 'err', stream: 'stderr' },
      { data: 'engine', stream: 'stderr' },
    ]);
  });

  test('passes on the start of a frame before its end has come', () => {
    const bytes = framed([{ type: 1, data: Buffer.from('slow line') }]);
    expect(demultiplex([bytes.subarray(0, 12)])).toEqual([{ data: 'slow', stream: 'stdout' }]);
  });

  test('passes an empty frame over', () => {
    const bytes = framed([
      { type: 1, data: Buffer.alloc(0) },
      { type: 2, data: Buffer.from('x') },
    ]);
    expect(demultiplex([bytes])).toEqual([{ data: 'x', stream: 'stderr' }]);
  });

  test('passes views, not copies', () => {
    const bytes = framed([{ type: 1, data: Buffer.from('view') }]);
    let seen: Buffer | undefined;
    new Demultiplexer((data) => (seen = data)).push(bytes);
    expect(seen?.buffer).toBe(bytes.buffer);
  });

  test('says the same however the bytes are cut', () => {
    const frames = fc.array(fc.record({ type: fc.constantFrom(1, 2), data: fc.uint8Array({ maxLength: 40 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(frames, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (given, cuts) => {
        const bytes = framed(given.map(({ type, data }) => ({ type, data: Buffer.from(data) })));
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = cuts[turn % cuts.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(joined(demultiplex(chunks))).toEqual(joined(demultiplex([bytes])));
      }),
    );
  });
});
