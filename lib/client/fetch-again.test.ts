import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchAgain } from './fetch-again';

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const good = () => Promise.resolve(new Response('good'));
let window: EventTarget;

/** `fetch` does these one after the other; the last one for ever. */
function answers(...given: (() => Promise<Response>)[]) {
  const fetch = vi.fn((): Promise<Response> => (given.length > 1 ? given.shift()! : given[0]!)());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

beforeEach(() => {
  vi.useFakeTimers();
  window = new EventTarget();
  vi.stubGlobal('window', window);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks again until an answer comes', async () => {
  const fetch = answers(lost, lost, good);
  const asked = fetchAgain('/api/x', {});
  await vi.advanceTimersByTimeAsync(5000);
  expect(await (await asked).text()).toBe('good');
  expect(fetch).toHaveBeenCalledTimes(3);
});

it('gives up in the end, with what the last asking threw', async () => {
  const fetch = answers(lost);
  const asked = expect(fetchAgain('/api/x', {})).rejects.toThrow('Failed to fetch');
  await vi.advanceTimersByTimeAsync(5000);
  await asked;
  expect(fetch).toHaveBeenCalledTimes(4);
});

it('takes an answer that is an error for an answer', async () => {
  const fetch = answers(() => Promise.resolve(new Response('no', { status: 503 })));
  expect((await fetchAgain('/api/x', {})).status).toBe(503);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('does not wait for its pause when the network is back', async () => {
  const fetch = answers(lost, lost, good);
  const asked = fetchAgain('/api/x', {});
  await vi.advanceTimersByTimeAsync(0);
  expect(fetch).toHaveBeenCalledTimes(2);
  window.dispatchEvent(new Event('online'));
  expect((await asked).ok).toBe(true);
});

it('asks no more when nobody wants to know', async () => {
  const fetch = answers(lost);
  const end = new AbortController();
  const asked = expect(fetchAgain('/api/x', {}, end.signal)).rejects.toThrow('aborted');
  await vi.advanceTimersByTimeAsync(0);
  end.abort();
  await asked;
  expect(fetch).toHaveBeenCalledTimes(2);
});
