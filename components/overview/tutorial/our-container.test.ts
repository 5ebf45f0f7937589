import { expect, it } from 'vitest';
import { containerRow } from '../test-rows';
import { ourContainer } from './our-container';
import { nothingDone } from './progress';

const progress = { ...nothingDone, containers: ['a', 'b', 'c'] };

it('prefers the name, then what runs, then the newest', () => {
  const named = containerRow({ id: 'a', state: 'exited' });
  const running = containerRow({ id: 'b', name: 'x' });
  const old = containerRow({ id: 'c', name: 'y', state: 'exited', created: '2020-01-01T00:00:00Z' });
  expect(ourContainer([old, running, named], progress)?.id).toBe('a');
  expect(ourContainer([old, running], progress)?.id).toBe('b');
  expect(ourContainer([old, { ...running, state: 'exited' }], progress)?.id).toBe('b');
});
it('leaves out what others made, and the one command', () => {
  expect(ourContainer([containerRow({ id: 'z' })], progress)).toBeNull();
  expect(ourContainer([containerRow({ id: 'a', command: 'python -m this' })], progress)).toBeNull();
});
