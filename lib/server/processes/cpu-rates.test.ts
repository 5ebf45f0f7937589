import { expect, it } from 'vitest';
import { CpuRates } from './cpu-rates';

const fine = (seconds: number, pid = 7) => ({ pid, seconds, fine: true });
const coarse = (seconds: number, pid = 7) => ({ pid, seconds, fine: false });

it('tells what was used of a core since the look before', () => {
  const rates = new CpuRates();
  expect(rates.rates(1000, [fine(100)]).size).toBe(0);
  expect(rates.rates(3000, [fine(101)]).get(7)).toBeCloseTo(50);
  expect(rates.rates(5000, [fine(105)]).get(7)).toBeCloseTo(200);
  expect(rates.rates(7000, [fine(105)]).get(7)).toBe(0);
});

it('waits for ten seconds where only whole seconds are told, and goes on with the last ten', () => {
  const rates = new CpuRates();
  const told = [0, 1, 2, 3, 4, 5, 6, 7].map((look) => rates.rates(look * 2000, [coarse(look < 6 ? look : 5)]).get(7));
  expect(told.slice(0, 5)).toEqual(Array.from({ length: 5 }));
  expect(told.slice(5)).toEqual([50, 40, 30]);
});

it('takes a number that has used less than before for another process, and forgets who is gone', () => {
  const rates = new CpuRates();
  rates.rates(0, [fine(50), fine(1, 8)]);
  expect(rates.rates(2000, [fine(0)]).size).toBe(0);
  expect(rates.rates(4000, [fine(1), fine(9, 8)])).toEqual(new Map([[7, 50]]));
});
