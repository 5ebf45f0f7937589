import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FarEnd, sessionOn, settled } from '../testing/far-end';
import { TestViewer } from '../testing/terminal-viewer';
import { returnMs } from './audience';

describe('an exec that may be paused', () => {
  test('waits for a viewer who does not keep up, and goes on when he does', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    viewer.acknowledges = false;
    await settled();
    stream.feed(2_000_000);
    await settled();
    expect(stream.isPaused()).toBe(true);
    expect(viewer.bytes).toBeLessThan(1024 * 1024);
    viewer.acknowledges = true;
    viewer.acknowledge();
    await settled();
    expect(viewer.bytes).toBe(2_000_000);
    expect(viewer.skipped).toBe(0);
    expect(stream.isPaused()).toBe(false);
  });
  test('goes at the pace of the quickest of two, and the other skips ahead', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const quick = new TestViewer(session);
    const slow = new TestViewer(session);
    slow.acknowledges = false;
    for (let index = 0; index < 60; index++) {
      stream.feed(65_536);
      await settled();
    }
    expect(quick.bytes).toBe(60 * 65_536);
    slow.acknowledges = true;
    slow.acknowledge();
    await settled();
    expect(slow.skipped).toBeGreaterThan(0);
    expect(slow.skipped + slow.bytes).toBe(60 * 65_536);
  });
  test('waits 10 s for a viewer who left to come back, as after a reload, who then misses nothing', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    viewer.acknowledges = false;
    await settled();
    stream.feed(3_000_000);
    await settled();
    viewer.leave();
    await settled();
    expect(stream.isPaused()).toBe(true);
    const again = new TestViewer(session);
    await settled();
    expect(again.bytes).toBe(3_000_000);
    expect(again.skipped).toBe(0);
  });
  test('runs on unwatched when nobody comes back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    viewer.acknowledges = false;
    await settled();
    stream.feed(2_000_000);
    await settled();
    viewer.leave();
    vi.advanceTimersByTime(returnMs - 1);
    await settled();
    expect(stream.isPaused()).toBe(true);
    vi.advanceTimersByTime(1);
    await settled();
    expect(stream.isPaused()).toBe(false);
    expect(session.scrollback.end).toBe(2_000_000);
    vi.useRealTimers();
  });
  test('waits for its first viewer once it has said much', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    stream.feed(3_000_000);
    await settled();
    expect(stream.isPaused()).toBe(true);
    const viewer = new TestViewer(session);
    await settled();
    expect(viewer.bytes).toBe(3_000_000);
    expect(viewer.skipped).toBe(0);
  });
});

test('what joins the main process is never paused', async () => {
  const stream = new FarEnd();
  const { session } = sessionOn(stream, { pausable: false });
  const viewer = new TestViewer(session);
  viewer.acknowledges = false;
  await settled();
  stream.feed(5_000_000);
  await settled();
  expect(stream.isPaused()).toBe(false);
  expect(session.scrollback.end).toBe(5_000_000);
});

test('after a skip the output goes on at the start of a line', async () => {
  const stream = new FarEnd();
  const { session } = sessionOn(stream, { pausable: false });
  for (let index = 0; index < 60_000; index++)
    session.scrollback.append(Buffer.from(`镜像 ${index} of many lines\n`), 'stdout');
  const late = new TestViewer(session);
  await settled();
  expect(late.skipped).toBeGreaterThan(0);
  expect(late.skipped + late.bytes).toBe(session.scrollback.end);
  expect(late.text()).toMatch(/^镜像 \d+ of many lines\n/);
});

test('a viewer who comes back with his cursor misses nothing that is held', async () => {
  const stream = new FarEnd();
  const { session } = sessionOn(stream);
  const first = new TestViewer(session);
  stream.push('one ');
  await settled();
  first.leave();
  stream.push('two ');
  await settled();
  const second = new TestViewer(session, first.cursor);
  stream.push('three');
  await settled();
  expect(first.text()).toBe('one ');
  expect(second.text()).toBe('two three');
});

describe('input', () => {
  test('is acknowledged only when the far end took it', async () => {
    const stream = new FarEnd({ writableHighWaterMark: 10 });
    stream.holds = true;
    const { session } = sessionOn(stream);
    let taken = false;
    void session.write(Buffer.alloc(20)).then(() => (taken = true));
    await settled();
    expect(taken).toBe(false);
    stream.hold?.();
    await settled();
    expect(taken).toBe(true);
  });
  test('keeps its order', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    await Promise.all(['a', 'b', 'c'].map((text) => session.write(Buffer.from(text))));
    expect(Buffer.concat(stream.written).toString()).toBe('abc');
  });
  test('is refused when the session has ended', async () => {
    const { session } = sessionOn(new FarEnd());
    await session.end('closed');
    await expect(session.write(Buffer.from('x'))).rejects.toMatchObject({ code: 'conflict' });
  });
  test('waits no longer than the stream lives', async () => {
    const stream = new FarEnd({ writableHighWaterMark: 10 });
    stream.holds = true;
    const { session } = sessionOn(stream);
    const written = session.write(Buffer.alloc(20));
    stream.destroy();
    await written;
  });
});

describe('size', () => {
  test('is that of the viewer who last set it, and told once', async () => {
    const { session, resized } = sessionOn(new FarEnd());
    await session.resize(100, 30);
    await session.resize(100, 30);
    await session.resize(60, 20);
    expect(resized.mock.calls).toEqual([
      [100, 30],
      [60, 20],
    ]);
    expect(session.snapshot()).toMatchObject({ cols: 60, rows: 20 });
  });
  test('that the engine refuses harms nobody', async () => {
    const refuse = () => Promise.reject(new Error('gone'));
    const { session } = sessionOn(new FarEnd(), { resize: refuse });
    await session.resize(100, 30);
    expect(session.ended).toBe(false);
  });
});

describe('the end', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('by itself tells the exit code and when', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    vi.advanceTimersByTime(5000);
    stream.push(null);
    stream.end();
    await settled();
    const { state, exitCode, endReason, startedAt, endedAt } = session.snapshot();
    expect({ state, exitCode, endReason }).toEqual({ state: 'ended', exitCode: 3, endReason: 'exited' });
    expect(Date.parse(endedAt ?? '') - Date.parse(startedAt)).toBe(5000);
  });
  test('by a lost engine is told as that', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream, { outcome: () => Promise.reject(new Error('ECONNREFUSED')) });
    stream.destroy(new Error('ECONNRESET'));
    await settled();
    expect(session.snapshot()).toMatchObject({ state: 'ended', exitCode: null, endReason: 'lost' });
  });
  test('by a person hangs up once, however often he closes', async () => {
    const { session, hungUp } = sessionOn(new FarEnd());
    await Promise.all([session.end('closed'), session.end('closed')]);
    expect(hungUp).toHaveBeenCalledTimes(1);
    expect(session.snapshot()).toMatchObject({ endReason: 'closed', left: 'nothing' });
  });
  test('by a person of a main process is a detach', async () => {
    const { session } = sessionOn(new FarEnd(), {
      pausable: false,
      hangUp: async () => ({ left: null, remaining: [] }),
    });
    await session.end('closed');
    expect(session.snapshot()).toMatchObject({ endReason: 'detached', left: null });
  });
});
