import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { steady } from './steady';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watched = () => Object.assign(new PassThrough(), { socket: { bytesRead: 0 } });

it('breaks a stream through which nothing came for a minute', async () => {
  const stream = steady(watched());
  const broken = new Promise((resolve) => stream.once('error', resolve));
  vi.advanceTimersByTime(121_000);
  expect(await broken).toMatchObject({ code: 'files-idle' });
});
it('leaves one alone through which something comes, however slowly', () => {
  const stream = steady(watched());
  for (let minute = 0; minute < 30; minute += 1) {
    stream.socket.bytesRead += 1;
    vi.advanceTimersByTime(60_000);
  }
  expect(stream.destroyed).toBe(false);
  stream.destroy();
});
it('is let go with its stream', async () => {
  const stream = steady(watched());
  stream.destroy();
  await new Promise((resolve) => stream.once('close', resolve));
  expect(vi.getTimerCount()).toBe(0);
});
