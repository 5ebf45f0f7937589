import { expect, test } from 'vitest';
import { RunForm } from '@/lib/contract/run/form';
import { withConsoleSize } from './console-size';

const sizeOf = (form: object) =>
  withConsoleSize(RunForm.parse({ image: 'busybox', ...form }), { cols: 132, rows: 43 }).body.HostConfig?.ConsoleSize;

test('a terminal that will be looked at has its size from the start, height first', () => {
  expect(sizeOf({ tty: true, interactive: true, detach: false })).toEqual([43, 132]);
});

test('what has no TTY, or runs in the background, is created without one', () => {
  expect(sizeOf({ tty: false, detach: false })).toBeUndefined();
  expect(sizeOf({ tty: true, detach: true })).toBeUndefined();
});
