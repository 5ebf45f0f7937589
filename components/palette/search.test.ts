import { Box } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import type { Item } from './item';
import { search, type Sources, type Thing } from './search';

const does = { run: () => undefined };
const item = (id: string, group: Item['group'], title: string, words = ''): Item => ({
  id,
  group,
  title,
  words,
  icon: Box,
  does,
});

function container(name: string, image: string, running = true): Thing {
  return {
    id: `container ${name}`,
    name,
    beside: image,
    item: () => item(`container ${name}`, 'containers', name),
    verbs: () =>
      (running ? ['stop', 'restart'] : ['start']).map((verb) =>
        item(`${verb} ${name}`, 'actions', `${verb} ${name}`, verb),
      ),
  };
}

const sources: Sources = {
  things: [container('web', 'nginx'), container('db', 'postgres'), container('web-old', 'nginx', false)],
  fixed: [item('page containers', 'pages', 'Containers'), item('theme dark', 'actions', 'Theme: Dark')],
  pull: (text) => (/^(pull )?[a-z0-9]+(:\w+)?$/.test(text) ? item('pull', 'actions', `Pull ${text}`, 'pull') : null),
  recent: [],
};
const titles = (query: string, with_: Partial<Sources> = {}) =>
  search(query, { ...sources, ...with_ }).flatMap(({ items }) => items.map(({ title }) => title));

describe('the palette', () => {
  test('finds a thing by its name or by what is said beside it, the better fit first', () => {
    expect(titles('web').slice(0, 2)).toEqual(['web', 'web-old']);
    expect(titles('postgres')).toContain('db');
  });
  test('finds what can be done by a verb and a name, in any order, if it can be done now', () => {
    expect(titles('stop web')[0]).toBe('stop web');
    expect(titles('web sto')[0]).toBe('stop web');
    expect(titles('stop web')).not.toContain('stop web-old');
    expect(titles('start old')).toContain('start web-old');
  });
  test('a verb alone offers it for what was used last', () => {
    expect(titles('stop', { recent: ['container db'] })[0]).toBe('stop db');
  });
  test('shows what can be done to the only thing that fits', () => {
    expect(titles('db')).toEqual(expect.arrayContaining(['db', 'stop db', 'restart db']));
  });
  test('finds pages and actions, and offers to pull what reads like a reference, last', () => {
    expect(titles('cont')[0]).toBe('Containers');
    expect(titles('dark')[0]).toBe('Theme: Dark');
    expect(titles('redis')).toEqual(['Pull redis']);
    expect(titles('pull redis')[0]).toBe('Pull pull redis');
  });
  test('lifts what was used lately', () => {
    const two = [container('web-a', 'x'), container('web-b', 'x')];
    expect(titles('web', { things: two, recent: ['container web-b'] })[0]).toBe('web-b');
  });
  test('shows at rest what was used lately, then pages and actions', () => {
    const groups = search('', { ...sources, recent: ['container db', 'gone', 'theme dark'] });
    expect(groups.map(({ value, items }) => [value, items.map(({ title }) => title)])).toEqual([
      ['recent', ['db', 'Theme: Dark']],
      ['pages', ['Containers']],
    ]);
  });
  test('says nothing where nothing fits', () => {
    expect(search('no such thing', sources)).toEqual([]);
  });
});

test('of ten thousand things the one that is meant stands first', () => {
  const things = Array.from({ length: 10_000 }, (_, index) => container(`shop-${index}-api`, 'registry/api:1'));
  const found = search('stop 9999', { ...sources, things });
  expect(found[0]?.items[0]?.title).toBe('stop shop-9999-api');
});
