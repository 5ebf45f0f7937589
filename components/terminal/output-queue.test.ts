import { beforeEach, expect, test } from 'vitest';
import { OutputQueue, type Output } from './output-queue';

let given: Output[];
let log: string[];
let queue: OutputQueue;
beforeEach(() => {
  given = [];
  log = [];
  queue = new OutputQueue(
    (output) => {
      given.push(output);
      log.push(`give ${output.data[0]}`);
    },
    (bytes) => log.push(`skip ${bytes}`),
  );
});

/** Writes a piece of 50,000 bytes that can be told by its number. */
const write = (number: number) =>
  queue.write({
    data: new Uint8Array(50_000).fill(number),
    shown: () => log.push(`shown ${number}`),
    answers: true,
  });

test('gives a little at a time, in order, and the next when one is shown', () => {
  for (const number of [1, 2, 3]) write(number);
  expect(log).toEqual(['give 1', 'give 2']);
  given[0]?.shown();
  expect(log).toEqual(['give 1', 'give 2', 'shown 1', 'give 3']);
});

test('drops what waits when the program is interrupted, acknowledges it and marks the place', () => {
  for (const number of [1, 2, 3, 4]) write(number);
  queue.typed('\x03');
  expect(log).toEqual(['give 1', 'give 2', 'shown 3', 'shown 4']);
  queue.skip(7);
  write(5);
  given[0]?.shown();
  expect(log.slice(4)).toEqual(['shown 1', 'skip 100007', 'give 5']);
});

test('drops nothing for any other key, nor for a paste that holds one', () => {
  for (const number of [1, 2, 3]) write(number);
  for (const text of ['c', '\r', 'text\x03']) queue.typed(text);
  given[0]?.shown();
  expect(log.at(-1)).toBe('give 3');
});
