import { expect, it } from 'vitest';
import { ScrollModel } from './scroll-model';

function modelOf(start: number, end: number): ScrollModel {
  const model = new ScrollModel();
  model.bounds(start, end, 400);
  model.put(model.drawn.scrollTop);
  return model;
}

it('stays at the end while rows come, and leaves it when the reader scrolls up', () => {
  const model = modelOf(0, 1000);
  expect(model.drawn).toMatchObject({ to: 1000, scrollTop: 19_600 });
  model.bounds(0, 1100, 400);
  expect(model.drawn.scrollTop).toBe(21_600);
  model.put(21_600);
  expect(model.scrolled(21_600)).toBe(false);
  expect(model.scrolled(10_000)).toBe(true);
  expect([model.pinned, model.leftAt]).toEqual([false, 1100]);
  model.bounds(0, 1200, 400);
  expect(model.drawn.scrollTop).toBe(10_000);
  model.scrolled(23_600);
  expect(model.pinned).toBe(true);
});

it('keeps the row at the edge where it is when older rows come, or one above turns out higher', () => {
  const model = modelOf(0, 1000);
  model.scrolled(5007);
  expect(model.first).toBe(250);
  model.bounds(-500, 1000, 400);
  expect(model.drawn.scrollTop).toBe(15_007);
  model.heights.measured(240, 100);
  expect(model.drawn.scrollTop).toBe(15_087);
  expect(model.first).toBe(250);
});

it('draws a million rows to scale, and reaches both ends', () => {
  const model = modelOf(0, 1_000_000);
  expect(model.drawn.height).toBe(15_000_000);
  expect(model.drawn.to).toBe(1_000_000);
  model.scrolled(0);
  expect(model.drawn).toMatchObject({ from: 0, top: 0, scrollTop: 0 });
  model.scrolled(7_500_000);
  expect(model.first).toBeGreaterThan(499_000);
  expect(model.first).toBeLessThan(501_000);
  model.scrolled(15_000_000 - 400);
  expect(model.pinned).toBe(true);
});

it('puts a row into view', () => {
  const model = modelOf(0, 1000);
  model.show(500);
  expect(model.pinned).toBe(false);
  const { from, to } = model.drawn;
  expect(from).toBeLessThan(500);
  expect(to).toBeGreaterThan(500);
  model.show(0);
  expect(model.drawn.scrollTop).toBe(0);
  model.bounds(-50, 1000, 400);
  expect(model.first).toBe(-7);
});

it('goes to the first row, which stays in sight when older ones come before it and turn out higher', () => {
  const model = modelOf(0, 1000);
  model.toStart();
  expect([model.pinned, model.leftAt, model.drawn.scrollTop]).toEqual([false, 1000, 0]);
  model.bounds(-500, 1000, 400);
  for (let place = -24; place < 0; place++) model.heights.measured(place, 60);
  expect(model.first).toBe(0);
  expect(model.drawn.scrollTop).toBe(500 * 20 + 24 * 40);
});
