import { describe, expect, test } from 'vitest';
import { shownPanes, withFront, withoutPane, withPane } from './panes';

const two = { current: 'a', panes: ['a', 'b'] };

describe('what is shown', () => {
  test('is the sessions that are still there', () => {
    expect(shownPanes(two, ['a', 'b', 'c'])).toEqual(['a', 'b']);
    expect(shownPanes(two, ['a', 'c'])).toEqual(['a']);
  });
  test('is one session where none was chosen, and none where there is none', () => {
    expect(shownPanes({ current: null, panes: [] }, ['x', 'y'])).toEqual(['x']);
    expect(shownPanes(two, [])).toEqual([]);
    expect(shownPanes({ current: 'gone', panes: ['gone'] }, ['x'])).toEqual(['x']);
  });
});

test('a session that is chosen takes the place of the one in front, unless it is shown', () => {
  expect(withFront(two, 'c')).toEqual({ current: 'c', panes: ['c', 'b'] });
  expect(withFront(two, 'b')).toEqual({ current: 'b', panes: ['a', 'b'] });
  expect(withFront({ current: null, panes: [] }, 'a')).toEqual({ current: 'a', panes: ['a'] });
});

test('a pane is opened behind the one in front, up to four', () => {
  expect(withPane(two, 'c')).toEqual({ current: 'c', panes: ['a', 'c', 'b'] });
  expect(withPane({ current: 'a', panes: [] }, 'b')).toEqual({ current: 'b', panes: ['a', 'b'] });
  expect(withPane({ current: 'd', panes: ['a', 'b', 'c', 'd'] }, 'e').panes).toEqual(['a', 'b', 'c', 'e']);
  expect(withPane(two, 'b')).toEqual({ current: 'b', panes: ['a', 'b'] });
});

test('a pane that is closed leaves the front to its neighbour', () => {
  expect(withoutPane(two, 'a')).toEqual({ current: 'b', panes: ['b'] });
  expect(withoutPane(two, 'b')).toEqual({ current: 'a', panes: ['a'] });
  expect(withoutPane({ current: 'a', panes: ['a'] }, 'a')).toEqual({ current: null, panes: [] });
});
