import { expect, it } from 'vitest';
import { stateKind } from './state-kind';

it('shows the health of a running container that has a probe', () => {
  expect(stateKind('running', 'unhealthy')).toBe('unhealthy');
  expect(stateKind('running', 'none')).toBe('running');
});
it('forgets the last health of a container that does not run', () => {
  expect(stateKind('exited', 'unhealthy', 0)).toBe('exited');
});
it('tells a failed exit from a good one', () => {
  expect(stateKind('exited', 'none', 137)).toBe('failed');
  expect(stateKind('exited', 'none', null)).toBe('exited');
});
