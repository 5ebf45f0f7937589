import { describe, expect, it } from 'vitest';
import type { SeenProcess } from '../docker/containers/processes';
import type { InsideProcess } from './look-inside';
import { matchProcess } from './match';

const out = (pid: number, parent: number, command: string, elapsed: number | null = 10): SeenProcess => ({
  ...{ pid, parent, command, elapsed, user: '0', cpu: 0, memory: 0, state: 'S', cpuTime: 0 },
});
const inn = (pid: number, parent: number, command: string, began = '1000'): InsideProcess => ({
  ...{ pid, parent, command, began },
});

const outside = [
  out(500, 499, 'nginx: master process nginx -g daemon off;', 20),
  out(510, 500, 'nginx: worker process', 19),
  out(511, 500, 'nginx: worker process', 19),
];
const inside = [
  inn(1, 0, 'nginx: master process nginx -g daemon off;\0\0', '1000'),
  inn(8, 1, 'nginx: worker process\0', '1110'),
  inn(7, 1, 'nginx: worker process\0', '1105'),
];

describe('a process of the machine, found inside of its container', () => {
  it('is told by its command, and among equals by the order of the numbers', () => {
    expect(matchProcess(500, outside, inside)).toMatchObject({ found: { pid: 1 } });
    expect(matchProcess(510, outside, inside)).toMatchObject({ found: { pid: 7 } });
    expect(matchProcess(511, outside, inside)).toMatchObject({ found: { pid: 8 } });
  });
  it('is not guessed when one of its kind has come or gone meanwhile', () => {
    expect(matchProcess(510, outside, inside.slice(0, 2))).toEqual({ missing: 'ambiguous' });
    expect(matchProcess(510, outside, [...inside, inn(9, 1, 'nginx: worker process\0')])).toEqual({
      missing: 'ambiguous',
    });
  });
  it('is not guessed when the times do not fit: the numbers may have been given out anew', () => {
    const restarted = inside.map((one) => (one.pid === 8 ? { ...one, began: '2900' } : one));
    expect(matchProcess(510, outside, restarted)).toEqual({ missing: 'ambiguous' });
  });
  it('is not guessed when the parent is another', () => {
    const elsewhere = [...inside.slice(0, 2), inn(7, 8, 'nginx: worker process\0', '1105')];
    expect(matchProcess(510, outside, elsewhere)).toEqual({ missing: 'ambiguous' });
  });
  it('is gone when nothing inside is called so', () => {
    expect(matchProcess(500, outside, [])).toEqual({ missing: 'gone' });
    expect(matchProcess(77, outside, inside)).toEqual({ missing: 'gone' });
  });
  it('is found by a ps that tells no times', () => {
    const timeless = outside.map((one) => ({ ...one, elapsed: null }));
    expect(matchProcess(511, timeless, inside)).toMatchObject({ found: { pid: 8 } });
  });
  it('is known by a command that ps could not print, and as a zombie by its name', () => {
    expect(matchProcess(5, [out(5, 1, 'sh -c echo h??llo')], [inn(3, 1, 'sh\0-c\0echo  héllo\0')])).toHaveProperty(
      'found',
    );
    expect(matchProcess(5, [out(5, 1, '[sh] <defunct>')], [inn(3, 1, '[sh]')])).toHaveProperty('found');
  });
});
