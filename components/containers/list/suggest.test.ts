import { expect, it } from 'vitest';
import { takeSuggestion } from '@/components/ui/suggestions';
import type { ContainerRow } from '@/lib/contract/containers';
import { filterKeys, type FilterKey } from '../filter';
import { suggestFilter } from './suggest';

const hints = Object.fromEntries(filterKeys.map((key) => [key, `about ${key}`])) as Record<FilterKey, string>;
const row = (name: string, project: string | null) =>
  ({ id: name, name, image: 'busybox', state: 'running', health: 'none', project }) as ContainerRow;
const rows = [row('a', 'shop'), row('b', 'blog'), row('c', 'shop')];
const labelsOf = () => ({ tier: 'back' });
const at = (text: string, caret = text.length) => suggestFilter(text, caret, rows, labelsOf, hints);
const texts = (text: string, caret?: number) => at(text, caret).items.map((item) => item.text);

it('offers the keys, each with what it looks at', () => {
  expect(at('').items).toHaveLength(filterKeys.length);
  expect(at('n').items).toEqual([
    { text: 'name:', hint: 'about name', more: true },
    { text: 'network:', hint: 'about network', more: true },
  ]);
  expect(texts('web -pro')).toEqual(['-project:']);
});
it('offers the values that rows have, the most frequent first', () => {
  expect(at('project:').items).toEqual([
    { text: 'project:shop', hint: '2', more: false },
    { text: 'project:blog', hint: '1', more: false },
  ]);
  expect(texts('label:')).toEqual(['label:tier']);
  expect(texts('project:shop,b')).toEqual(['project:shop,blog']);
  expect(texts('project:shop')).toEqual([]);
});
it('puts what was taken in the place of the part at the caret', () => {
  const text = 'web pro other';
  const found = at(text, 7);
  expect(takeSuggestion(text, found, found.items[0]!)).toEqual(['web project: other', 12]);
  const value = at('project:bl');
  expect(takeSuggestion('project:bl', value, value.items[0]!)).toEqual(['project:blog ', 13]);
});
