import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldsOf } from './fields';
import { levelOf } from './level';

it('takes JSON apart, what is inside by its path, with text before it', () => {
  const line = 'api  | {"level":"warn","http":{"status":502,"ok":false},"tags":["a",null],"empty":{}}';
  expect(fieldsOf(line)).toEqual({
    format: 'json',
    fields: [
      { name: 'level', value: 'warn', kind: 'text' },
      { name: 'http.status', value: '502', kind: 'number' },
      { name: 'http.ok', value: 'false', kind: 'word' },
      { name: 'tags.0', value: 'a', kind: 'text' },
      { name: 'tags.1', value: 'null', kind: 'word' },
      { name: 'empty', value: '{}', kind: 'word' },
    ],
  });
});

it('takes logfmt apart', () => {
  expect(fieldsOf('time=12:00 level=info msg="said \\"hi\\"\\n" took=1.5 empty=')).toEqual({
    format: 'logfmt',
    fields: [
      { name: 'time', value: '12:00', kind: 'text' },
      { name: 'level', value: 'info', kind: 'text' },
      { name: 'msg', value: 'said "hi"\n', kind: 'text' },
      { name: 'took', value: '1.5', kind: 'number' },
      { name: 'empty', value: '', kind: 'text' },
    ],
  });
});

it.each(['', 'plain words', 'a=1', 'GET /?a=1&b=2 200', 'see {braces}', '{"cut": "off', 'x = 1 y = 2', '{}', '[1,2]'])(
  'finds no fields in %j',
  (line) => expect(fieldsOf(line)).toBeNull(),
);

it('reads back every object that was written as JSON', () => {
  const flat = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
    minKeys: 1,
    maxKeys: 10,
  });
  fc.assert(
    fc.property(flat, (object) => {
      const fields = fieldsOf(JSON.stringify(object))?.fields ?? [];
      expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual(
        Object.fromEntries(Object.entries(object).map(([name, value]) => [name, String(value)])),
      );
    }),
  );
});

it('never throws, whatever the line, and reads a hostile one in time linear in its length', () => {
  const nasty = fc.array(fc.constantFrom('"', '\\', '=', ' ', '{', '}', '[', 'a', ':', ',', '\u001b[', 'level', '\n'), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        nasty.map((parts) => parts.join('')),
      ),
      (line) => {
        fieldsOf(line);
        levelOf(line);
      },
    ),
    { numRuns: 500 },
  );
  // Quadratic time would take minutes for these.
  for (const part of ['a="', '\\"', 'a=', '{', '{"a":', ' ', 'a=b ', '[', '<'])
    for (const whole of [part.repeat(60_000 / part.length), `{${part.repeat(60_000 / part.length)}}`]) {
      fieldsOf(whole);
      levelOf(whole);
    }
});

it.each([
  ['{"level":"error","msg":"info"}', 'error'],
  ['{"severity":"WARNING"}', 'warn'],
  ['{"level":30,"msg":"pino"}', 'info'],
  ['{"level":60}', 'fatal'],
  ['{"level":3}', 'error'],
  ['{"msg":"ERROR in words only"}', null],
  ['ts=1 level=debug msg=x', 'debug'],
  ['2026-11-24 10:00:00,123 ERROR [main] c.e.App - broken', 'error'],
  ['2026/11/24 10:00:00 [error] 29#29: *1 open() failed', 'error'],
  ['[warn] something', 'warn'],
  ['npm warn: old', 'warn'],
  ['E0101 12:00:00.000000       1 file.go:1] broken', 'error'],
  ['W0101 12:00:00.000000       1 file.go:1] hm', 'warn'],
  ['INFO:     Uvicorn running', 'info'],
  ['time="x" level=warning msg="y"', 'warn'],
  ['no error here', null],
  ['INFORMATION OVERLOAD', null],
  ['GET /errors 200', null],
  ['CRITICAL out of memory', 'fatal'],
  ['DBG| low', 'debug'],
  ['', null],
] as const)('tells the level of %j', (line, level) => expect(levelOf(line)).toBe(level));
