import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveHeaders } from './save-headers';

const disposition = (name: string) =>
  saveHeaders({ name, type: 'application/octet-stream', bytes: null })['Content-Disposition'];

it.each([
  ['a b.txt', 'attachment; filename="a b.txt"'],
  ['网.txt', `attachment; filename="_.txt"; filename*=UTF-8''%E7%BD%91.txt`],
  [`it's "q".txt`, `attachment; filename="it's _q_.txt"; filename*=UTF-8''it%27s%20%22q%22.txt`],
  ['a\r\nSet-Cookie: b', 'attachment; filename="a__Set-Cookie: b"'],
  ['\u202egpj.exe', 'attachment; filename="_gpj.exe"'],
  ['100%', `attachment; filename="100_"; filename*=UTF-8''100%25`],
])('%j is told as %s', (name, wanted) => expect(disposition(name)).toBe(wanted));

it('any name makes a header that a server takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(() => new Headers(saveHeaders({ name, type: 'application/zip', bytes: 3 }))).not.toThrow();
      expect(disposition(name)).toMatch(/^[\x20-\x7e]+$/);
    }),
  );
});
it('says that it is a file to save, of which nothing may run here', () => {
  expect(saveHeaders({ name: 'a.html', type: 'application/octet-stream', bytes: 5 })).toMatchObject({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment; filename="a.html"',
    'Content-Security-Policy': 'sandbox',
    'Content-Length': '5',
  });
});
