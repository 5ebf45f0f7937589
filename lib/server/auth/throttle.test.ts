import { describe, expect, it } from 'vitest';
import { createThrottle, limits, networkOf, type Attempt } from './throttle';

const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('in');
/** A throttle whose turns take no time that counts, and how an attempt went. */
function door(slowMs = 1) {
  const throttle = createThrottle(900, slowMs);
  return async (attempt: Attempt, check: () => Promise<string | null>) => {
    try {
      return (await throttle.guard(attempt, check)) ?? 'wrong';
    } catch (error) {
      const { code, details } = error as { code: string; details: { retryAfter: number } };
      return `${code} ${details.retryAfter > 0 ? 'later' : ''}`;
    }
  };
}
const refused = 'too-many-requests later';
const from = (account: string, address: string, known = false): Attempt => ({ account, address, known });

describe('guessing', () => {
  it('of one account from one address is refused after ten, also a right password', async () => {
    const enter = door();
    for (let guess = 0; guess < limits.pair; guess += 1)
      expect(await enter(from('li', '192.0.2.1'), wrong)).toBe('wrong');
    expect(await enter(from('li', '192.0.2.1'), right)).toBe(refused);
    expect(await enter(from('li', '192.0.2.2'), right)).toBe('in');
    expect(await enter(from('max', '192.0.2.1'), right)).toBe('in');
  });
  it('at the same moment counts as often', async () => {
    const enter = door();
    let checked = 0;
    const guess = () => enter(from('li', '192.0.2.1'), () => ((checked += 1), wrong()));
    await Promise.all(Array.from({ length: 200 }, guess));
    expect(checked).toBe(limits.pair);
  });
  it('starts over after a right password', async () => {
    const enter = door();
    for (let round = 0; round < 5; round += 1) {
      for (let guess = 1; guess < limits.pair; guess += 1) await enter(from('li', '192.0.2.1'), wrong);
      expect(await enter(from('li', '192.0.2.1'), right)).toBe('in');
    }
  });
  it('of many accounts from one address is refused after a hundred', async () => {
    const enter = door();
    for (let guess = 0; guess < limits.address; guess += 1) await enter(from(`a${guess}`, '192.0.2.1'), wrong);
    expect(await enter(from('next', '192.0.2.1'), right)).toBe(refused);
    expect(await enter(from('next', '192.0.2.2'), right)).toBe('in');
  });
  it('of one account from ever new addresses is slowed down to one after the other', async () => {
    const enter = door(20);
    for (let guess = 0; guess < limits.account; guess += 1) await enter(from('li', `198.51.100.${guess}`), wrong);
    let inside = 0;
    let most = 0;
    const check = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      return null;
    };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => enter(from('li', `203.0.113.${index}`), check)),
    );
    expect(most).toBe(1);
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(4);
    expect(answers.filter((answer) => answer === refused)).toHaveLength(26);
  });
});

describe('a right password', () => {
  it('from an address that the account knows is taken, whatever was guessed from there or elsewhere', async () => {
    const enter = door();
    for (let guess = 0; guess < limits.address * 2; guess += 1) {
      await enter(from(guess % 2 ? 'li' : `a${guess}`, '192.0.2.1'), wrong);
      await enter(from('li', `198.51.100.${guess}`), wrong);
    }
    expect(await enter(from('li', '192.0.2.1'), right)).toBe(refused);
    expect(await enter(from('li', '192.0.2.1', true), right)).toBe('in');
    expect(await enter(from('max', '192.0.2.1', true), right)).toBe('in');
  });
});

it('takes the whole /64 of an IPv6 host for one address, and an IPv4 one in IPv6 for itself', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::2'));
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('')).toBe('');
});
