import { expect, it } from 'vitest';
import { createMatcher, type Matcher } from '@/lib/contract/log-matcher';
import { plain, settled } from '@/lib/contract/log-plain';
import { segments } from './segments';

const find = (text: string) => createMatcher({ text, regex: false, matchCase: false }) as Matcher;
const esc = '\u001b';

it('tells basic, bright, palette and true colours apart', () => {
  const line = `${esc}[31mred${esc}[92mbright${esc}[38;5;208morange${esc}[38;5;244mgrey${esc}[48;2;1;2;3mtrue${esc}[0m plain`;
  expect(segments(line, null).map((piece) => [piece.text, piece.colour, piece.background])).toEqual([
    ['red', 'var(--ansi-red)', null],
    ['bright', 'var(--ansi-bright-green)', null],
    ['orange', 'rgb(255 135 0)', null],
    ['grey', 'rgb(128 128 128)', null],
    ['true', 'rgb(128 128 128)', 'rgb(1, 2, 3)'],
    [' plain', null, null],
  ]);
});

it('knows bold and underline', () => {
  expect(segments(`${esc}[1;4mloud${esc}[0m`, null)[0]?.decorations).toEqual(['bold', 'underline']);
});

it('marks each match in any case, across a change of colour', () => {
  const found = segments(`an ER${esc}[31mROR and error`, find('error'));
  expect(found.map((piece) => [piece.text, piece.hit])).toEqual([
    ['an ', false],
    ['ER', true],
    ['ROR', true],
    [' and ', false],
    ['error', true],
  ]);
});

it('leaves a line without colours or matches in one piece', () => {
  expect(segments('<b>&amp;</b>', find('nothing'))).toMatchObject([{ text: '<b>&amp;</b>', hit: false }]);
});

it('shows what a progress bar left at the end, and nothing of titles and cursor moves', () => {
  expect(settled('10%\r50%\r100%\r')).toBe('100%');
  expect(settled(`${esc}]0;title\u0007${esc}[2K${esc}[1Gready${esc}[?25h`)).toBe('ready');
});

it('searches and copies without colours', () => {
  expect(plain(`${esc}[1;31mbad${esc}[0m news`)).toBe('bad news');
});
