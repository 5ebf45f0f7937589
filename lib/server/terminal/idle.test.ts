import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Idle, idleMs } from './idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Idle', () => {
  test('is over 30 minutes after the last viewer left, not a moment before', () => {
    const over = vi.fn();
    const idle = new Idle(over);
    idle.note(true);
    vi.advanceTimersByTime(idleMs * 3);
    idle.note(false);
    vi.advanceTimersByTime(30 * 60 * 1000 - 1);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(over).toHaveBeenCalledTimes(1);
  });
  test('counts from when nobody watched, though it is told so again', () => {
    const over = vi.fn();
    const idle = new Idle(over);
    idle.note(false);
    vi.advanceTimersByTime(idleMs - 10);
    idle.note(false);
    vi.advanceTimersByTime(10);
    expect(over).toHaveBeenCalledTimes(1);
  });
  test('starts over when somebody looked in between', () => {
    const over = vi.fn();
    const idle = new Idle(over);
    idle.note(false);
    vi.advanceTimersByTime(idleMs - 10);
    idle.note(true);
    idle.note(false);
    vi.advanceTimersByTime(idleMs - 10);
    expect(over).not.toHaveBeenCalled();
  });
});
