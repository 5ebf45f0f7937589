import { expect, it } from 'vitest';
import type { ContainerEvent, Told, WatchedValues, WatchKind } from '@/lib/contract/watch';
import { Newest } from './newest';

type Any = Told<WatchedValues[WatchKind]>;

/** A page that takes what it is sent only when `take` is called. */
function slowPage(what: WatchKind) {
  const sent: Any[] = [];
  let take = () => undefined as void;
  const newest = new Newest(what, (told) => {
    sent.push(told);
    return new Promise<void>((taken) => (take = taken));
  });
  const taken = async () => {
    take();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { newest, sent, taken };
}

it('sends a slow page the newest of what waits', async () => {
  const { newest, sent, taken } = slowPage('health');
  const list = (at: string) => ({ value: { hidden: false, at, main: null, processes: [] } });
  for (const at of ['1', '2', '3']) newest.push(list(at));
  expect(sent).toEqual([list('1')]);
  await taken();
  expect(sent).toEqual([list('1'), list('3')]);
  await taken();
  newest.push(list('4'));
  expect(sent).toHaveLength(3);
});

it('leaves out no event', async () => {
  const { newest, sent, taken } = slowPage('events');
  const event = (at: number) => ({ id: String(at), at, action: 'start' }) as ContainerEvent;
  for (const at of [1, 2, 3]) newest.push({ value: [event(at)] });
  await taken();
  expect(sent).toEqual([{ value: [event(1)] }, { value: [event(3), event(2)] }]);
});
