import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FarEnd, sessionOn, settled } from '../testing/far-end';
import { TestViewer } from '../testing/terminal-viewer';

describe('an interrupt', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('of a flood that its viewer could not follow shows the end of it, behind a mark', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    viewer.acknowledges = false;
    await settled();
    stream.feed(600_000);
    await settled();
    expect(stream.isPaused()).toBe(true);
    await viewer.type('\x03');
    expect(stream.isPaused()).toBe(false);
    stream.feed(1_500_000);
    stream.push('^C\r\n# ');
    await settled();
    const before = viewer.bytes;
    vi.advanceTimersByTime(25);
    await settled();
    expect(viewer.text()).toMatch(/\^C\r\n# $/);
    expect(viewer.bytes - before).toBeLessThanOrEqual(64 * 1024);
    expect(viewer.skipped + viewer.bytes).toBe(session.scrollback.end);
  });
  test('loses nothing for a viewer who kept up', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    await settled();
    for (let index = 0; index < 20; index++) {
      stream.feed(65_536);
      await settled();
    }
    await viewer.type('\x03');
    stream.feed(65_536);
    await settled();
    expect(viewer.skipped).toBe(0);
    expect(viewer.bytes).toBe(21 * 65_536);
  });
  test('that the program does not heed shows its output again', async () => {
    const stream = new FarEnd();
    const { session } = sessionOn(stream);
    const viewer = new TestViewer(session);
    viewer.acknowledges = false;
    await settled();
    stream.feed(600_000);
    await settled();
    viewer.acknowledges = true;
    await viewer.type('\x03');
    const before = viewer.bytes;
    for (let ms = 0; ms < 500; ms += 20) {
      stream.feed(1000);
      await settled();
      vi.advanceTimersByTime(20);
    }
    await settled();
    expect(viewer.bytes).toBeGreaterThan(before);
    expect(viewer.cursor).toBe(session.scrollback.end);
  });
});
