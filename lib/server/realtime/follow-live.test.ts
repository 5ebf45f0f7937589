import { expect, it } from 'vitest';
import type { Picture, PictureDiff } from '@/lib/contract/live';
import { followLive, maximumQueued } from './follow-live';

function viewing() {
  const seen: string[] = [];
  let tell: (diff: PictureDiff) => void = () => undefined;
  let drain = (): void => undefined;
  let left = 0;
  const live = {
    subscribe(listener: (diff: PictureDiff) => void) {
      tell = listener;
      return () => (left += 1);
    },
    picture: () => ({ revision: 99 }) as Picture,
  };
  const leave = followLive(live, {
    onDrained(listener) {
      drain = listener;
      return () => (left += 1);
    },
    diff: (diff) => seen.push(`diff ${diff.revision}`),
    picture: (picture) => seen.push(`picture ${picture.revision}`),
  });
  const send = (revision: number) => tell({ env: 'local', from: revision - 1, revision, changes: {} });
  return { seen, send, drain: () => drain(), leave, left: () => left };
}

it('sends a viewer that keeps up every diff and no picture', () => {
  const { seen, send, drain } = viewing();
  for (let revision = 1; revision <= 500; revision += 1) {
    send(revision);
    drain();
  }
  expect(seen).toHaveLength(500);
  expect(seen.at(-1)).toBe('diff 500');
});

it('queues no more than its bound for a slow viewer, then sends one picture and goes on', () => {
  const { seen, send, drain } = viewing();
  for (let revision = 1; revision <= 1_000; revision += 1) send(revision);
  expect(seen).toHaveLength(maximumQueued);
  drain();
  expect(seen.slice(maximumQueued)).toEqual(['picture 99']);
  send(1_001);
  expect(seen.at(-1)).toBe('diff 1001');
});

it('leaves both when the viewer goes', () => {
  const { leave, left } = viewing();
  leave();
  expect(left()).toBe(2);
});
