import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ProcessOutput } from './process-output';
import { readStart } from './start-script';

/** A frame as the engine sends it without a TTY. */
function frame(stream: 1 | 2, text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

/** What is read on after the report. */
function rest(output: ProcessOutput): string[] {
  const seen: string[] = [];
  output.to((data, from) => seen.push(`${from} ${data.toString()}`));
  return seen;
}
const turn = () => new Promise((resolve) => setImmediate(resolve));
const begun = { pid: '17', began: '4242', program: '/bin/ash' };
const line = '\x1eword 17 4242 /bin/ash\r\n';

test('the line is taken out, whatever stands around it in the same read', async () => {
  const stream = new PassThrough();
  const output = new ProcessOutput(stream, true);
  const reading = readStart(output, 'word');
  stream.write(`sh: warning: setlocale\r\n${line}/ # `);
  expect(await reading).toEqual(begun);
  const seen = rest(output);
  stream.write('more');
  await turn();
  expect(seen).toEqual(['stdout sh: warning: setlocale\r\n/ # ', 'stdout more']);
});

test('a line that comes in pieces is waited for, and another exec’s word is output like any other', async () => {
  const stream = new PassThrough();
  const output = new ProcessOutput(stream, true);
  const reading = readStart(output, 'word');
  for (const piece of ['\x1eother 1 2 sh\n\x1ewo', 'rd 17 42', '42 /bin/ash\r', '\n']) {
    stream.write(piece);
    await turn();
  }
  expect(await reading).toEqual(begun);
  expect(rest(output)).toEqual(['stdout \x1eother 1 2 sh\n']);
});

test('without a TTY the frames before it, around it and after it stay what they are', async () => {
  const stream = new PassThrough();
  const output = new ProcessOutput(stream, false);
  const reading = readStart(output, 'word');
  const second = frame(1, `${line.replace('\r', '')}out`);
  stream.write(Buffer.concat([frame(2, 'warned\n'), second, frame(2, 'err'), frame(1, 'late').subarray(0, 10)]));
  expect(await reading).toEqual(begun);
  const seen = rest(output);
  stream.write(frame(1, 'late').subarray(10));
  await turn();
  expect(seen).toEqual(['stderr warned\n', 'stdout out', 'stderr err', 'stdout la', 'stdout te']);
});

test('a stream that ends without it answers what was said', async () => {
  const stream = new PassThrough();
  const reading = readStart(new ProcessOutput(stream, true), 'word');
  stream.end('OCI runtime exec failed: exec: "sh": executable file not found in $PATH: unknown');
  expect(await reading).toEqual({ words: expect.stringContaining('executable file not found') });
});
