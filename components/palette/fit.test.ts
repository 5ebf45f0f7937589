import { describe, expect, test } from 'vitest';
import { fit, fitAll, wordsOf } from './fit';

describe('what fits better stands first', () => {
  test.each([
    ['web', ['web', 'web-1', 'my-web', 'cobweb', 'w-e-b']],
    ['pgb', ['pgb', 'pgbouncer', 'pg-backup']],
    ['db', ['db', 'db-main', 'shop-db-1', 'mongodb']],
  ])('%s', (word, texts) => {
    const scores = texts.map((text) => fit(word, text));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });
  test('letters strewn over a text fit nothing', () => {
    expect(fit('abc', 'a lazy cab backs')).toBe(0);
    expect(fit('zz', 'pizza')).toBeGreaterThan(0);
    expect(fit('x', 'web')).toBe(0);
  });
});

test('every word must fit, and counts half where it is only said beside', () => {
  expect(fitAll(['web', 'nginx'], 'web', 'nginx:1')).toBe((fit('web', 'web') + fit('nginx', 'nginx:1') / 2) / 2);
  expect(fitAll(['web', 'redis'], 'web', 'nginx:1.27')).toBe(0);
  expect(fitAll(['nginx'], 'nginx', '')).toBeGreaterThan(fitAll(['nginx'], 'web', 'nginx'));
});

test('words part at blanks, and where Chinese begins or ends', () => {
  expect(wordsOf('  Stop  WEB ')).toEqual(['stop', 'web']);
  expect(wordsOf('停止web')).toEqual(['停止', 'web']);
});
