import { expect, it } from 'vitest';
import { splitWords } from '@/lib/contract/run/words';
import { shellWords } from './shell-words';

it('leaves plain words as they are', () => {
  expect(shellWords(['node', '--max-old-space-size=384', 'dist/server.js'])).toBe(
    'node --max-old-space-size=384 dist/server.js',
  );
});

it.each([[['sh', '-c', 'echo "$HOME" && exit 1']], [['printf', "it's", '']], [['a b', '*', '你好', '#x']]])(
  'writes %j so that a shell reads the same words',
  (words) => {
    expect(splitWords(shellWords(words))).toEqual(words);
  },
);
