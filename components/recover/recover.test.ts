import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recover, type Recovery } from './recover';

const recovery: Recovery = { notice: 'notice', lost: 'lost', going: 'going', pause: 500, apart: 20_000 };

/** A window that remembers how often it was loaded again, with storage that outlasts each. */
function page(kept: Map<string, string> = new Map(), storage = true) {
  const win = new EventTarget() as EventTarget & Record<string, unknown>;
  const notice = { hidden: true };
  const reload = vi.fn();
  const location = { href: 'http://localhost/networks?q=a#top', reload, assign: vi.fn() };
  Object.assign(win, {
    document: { readyState: 'complete', getElementById: () => notice },
    location,
    setTimeout,
  });
  Object.defineProperty(win, 'sessionStorage', {
    get() {
      if (!storage) throw new DOMException('no storage', 'SecurityError');
      return { getItem: (key: string) => kept.get(key) ?? null, setItem: (k: string, v: string) => kept.set(k, v) };
    },
  });
  recover(win as unknown as Window, recovery);
  const fail = (element: object) => {
    const event = new Event('error');
    Object.defineProperty(event, 'target', { value: element });
    win.dispatchEvent(event);
  };
  return { win, notice, location, reload, fail };
}
const script = { tagName: 'SCRIPT', src: 'http://localhost/_next/static/chunks/a.js' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a part of the page that does not come', () => {
  it('makes the page load again, after a pause and once for several', () => {
    const { fail, reload } = page();
    fail(script);
    fail({ tagName: 'LINK', rel: 'stylesheet', href: 'http://localhost/_next/static/a.css' });
    expect(reload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(recovery.pause);
    expect(reload).toHaveBeenCalledTimes(1);
  });
  it('shows the notice when it is lacking again, and loads no more', () => {
    const kept = new Map<string, string>();
    page(kept).fail(script);
    vi.advanceTimersByTime(1000);
    const second = page(kept);
    second.fail(script);
    vi.advanceTimersByTime(60_000);
    expect(second.reload).not.toHaveBeenCalled();
    expect(second.notice.hidden).toBe(false);
  });
  it('may be another one a while later', () => {
    const kept = new Map<string, string>();
    page(kept).fail(script);
    vi.advanceTimersByTime(recovery.apart);
    const later = page(kept);
    later.fail(script);
    vi.advanceTimersByTime(recovery.pause);
    expect(later.reload).toHaveBeenCalledTimes(1);
  });
  it('never loads again where nothing can be remembered', () => {
    const { fail, reload, notice } = page(new Map(), false);
    fail(script);
    vi.advanceTimersByTime(60_000);
    expect(reload).not.toHaveBeenCalled();
    expect(notice.hidden).toBe(false);
  });
  it('makes the page load that was gone to, where its address does not stand yet', () => {
    const { win, fail, location } = page();
    win.dispatchEvent(new CustomEvent('going', { detail: '/topology#a' }));
    fail(script);
    vi.advanceTimersByTime(recovery.pause);
    expect(location.assign.mock.calls).toEqual([['/topology#a']]);
    expect(location.reload).not.toHaveBeenCalled();
  });
  it.each(['/topology', '/networks?q=a#bottom'])('makes this page load when %s was gone to and stands', (gone) => {
    const { win, fail, location } = page();
    win.dispatchEvent(new CustomEvent('going', { detail: gone }));
    location.href = new URL(gone, location.href).href;
    fail(script);
    vi.advanceTimersByTime(recovery.pause);
    expect(location.reload).toHaveBeenCalledTimes(1);
    expect(location.assign).not.toHaveBeenCalled();
  });
  it('may tell of itself, as a worker does', () => {
    const { win, reload } = page();
    win.dispatchEvent(new Event('lost'));
    vi.advanceTimersByTime(recovery.pause);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

it('leaves pictures, preloads, scripts of elsewhere and errors of scripts alone', () => {
  const { fail, reload, win } = page();
  fail({ tagName: 'IMG', src: 'http://localhost/_next/static/a.png' });
  fail({ tagName: 'LINK', rel: 'preload', href: 'http://localhost/_next/static/a.js' });
  fail({ tagName: 'SCRIPT', src: 'http://localhost/other.js' });
  fail(win);
  vi.advanceTimersByTime(60_000);
  expect(reload).not.toHaveBeenCalled();
});

it('is run as text: it uses nothing from outside of itself', () => {
  const alone = new Function(`return ${String(recover)}`)() as typeof recover;
  const listened: string[] = [];
  alone({ addEventListener: (name: string) => listened.push(name) } as unknown as Window, recovery);
  expect(listened).toEqual(['going', 'lost', 'error']);
});
