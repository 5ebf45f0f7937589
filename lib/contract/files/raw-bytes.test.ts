import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, isUtf8, textOf } from './raw-bytes';

it('is plain text for a name that is UTF-8', () => {
  for (const name of ['a b', '网页.html', 'it\'s "q"\n', '\u202egpj.exe', '😀']) {
    expect(textOf(new TextEncoder().encode(name))).toBe(name);
    expect(isUtf8(name)).toBe(true);
  }
});
it('keeps a byte that is no UTF-8, and says that there is one', () => {
  const text = textOf(Uint8Array.of(0x61, 0xff, 0xe4, 0xbd, 0x62));
  expect([...text].map((character) => character.codePointAt(0))).toEqual([0x61, 0xf7ff, 0xf7e4, 0xf7bd, 0x62]);
  expect(isUtf8(text)).toBe(false);
});
it('tells a name that truly holds such a character from one that holds the byte', () => {
  const honest = new TextEncoder().encode('\uf7ff');
  expect(textOf(honest)).not.toBe(textOf(Uint8Array.of(0xff)));
  expect(bytesOf(textOf(honest))).toEqual(honest);
});
it('gives back any bytes, through JSON and a URL as well', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = textOf(bytes);
      expect(Uint8Array.from(bytesOf(text))).toEqual(bytes);
      expect(JSON.parse(JSON.stringify(text))).toBe(text);
      expect(new URLSearchParams(new URLSearchParams({ text }).toString()).get('text')).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
