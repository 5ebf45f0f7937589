import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEvent, splitLines } from './events';

it('cuts any chunks of a stream into its lines', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/[\n\r]/.test(text));
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 7 }), (lines, size) => {
      const found: string[] = [];
      const push = splitLines((text) => found.push(text));
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      for (let at = 0; at < bytes.length; at += size) push(bytes.subarray(at, at + size));
      expect(found).toEqual(lines);
    }),
  );
});

it('reads an event and keeps every digit of its time', () => {
  const line =
    '{"status":"die","id":"abc","Type":"container","Action":"die","Actor":{"ID":"abc","Attributes":{"exitCode":"137","name":"web"}},"scope":"local","time":1795540009,"timeNano":1795540009339213255}';
  expect(readEvent(line)).toEqual({
    type: 'container',
    action: 'die',
    id: 'abc',
    attributes: { exitCode: '137', name: 'web' },
    at: 1_795_540_009_339,
    nano: '1795540009339213255',
  });
});

it('takes what is no event for none', () => {
  expect(readEvent('half a li')).toBeNull();
  expect(readEvent('{"message":"x"}')).toBeNull();
});
