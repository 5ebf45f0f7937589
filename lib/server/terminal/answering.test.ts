import { beforeEach, expect, test } from 'vitest';
import { Answering } from './answering';
import { Scrollback } from './scrollback';
import { Viewer } from './viewer';

const scrollback = new Scrollback();
scrollback.append(Buffer.alloc(1000, 'x'), 'stdout');

let told: string[];
let answering: Answering;
beforeEach(() => {
  told = [];
  answering = new Answering();
});

/** One who has shown the output up to `shown`. */
function viewer(name: string, shown = 0): Viewer {
  const nothing = () => undefined;
  const answers = (from: number, to: number | null) => void told.push(`${name} ${from}-${to ?? ''}`);
  return new Viewer(scrollback, { output: nothing, skipped: nothing, answers }, shown);
}

test('the first who comes answers from the start, a second nothing', () => {
  answering.joined(viewer('first'));
  answering.joined(viewer('second'));
  expect(told).toEqual(['first 0-']);
});

test('who types answers from then on, the one before up to there', () => {
  const [first, second] = [viewer('first'), viewer('second')];
  answering.joined(first);
  answering.joined(second);
  answering.typed(second, 1000);
  answering.typed(second, 1000);
  expect(told).toEqual(['first 0-', 'first 0-1000', 'second 1000-']);
});

test('when the one who answers leaves, the next goes on where it was', () => {
  const [first, second] = [viewer('first', 300), viewer('second')];
  answering.joined(first);
  answering.joined(second);
  answering.left(second, [first]);
  answering.left(first, [second]);
  expect(told).toEqual(['first 0-', 'second 300-']);
});

test('a page that comes back does not answer again what it answered before', () => {
  const before = viewer('before', 700);
  answering.joined(before);
  answering.left(before, []);
  answering.joined(viewer('after'));
  expect(told).toEqual(['before 0-', 'after 700-']);
});
