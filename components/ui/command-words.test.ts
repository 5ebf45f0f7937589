import { describe, expect, it } from 'vitest';
import { commandWords } from './command-words';

const inks = (command: string) =>
  commandWords(command)
    .filter((word) => word.text.trim())
    .map((word) => `${word.ink}:${word.text}`);

describe('commandWords', () => {
  it('marks the verb and the flags', () => {
    expect(inks('docker run -it --name my-python python:3.11.5-alpine')).toEqual([
      'plain:docker',
      'verb:run',
      'flag:-it',
      'flag:--name',
      'plain:my-python',
      'plain:python:3.11.5-alpine',
    ]);
  });
  it('does not take an argument for a verb', () => {
    expect(inks('docker stop web')).toEqual(['plain:docker', 'verb:stop', 'plain:web']);
  });
  it('marks both words of a nested verb', () => {
    expect(inks('docker image prune -f')).toEqual(['plain:docker', 'verb:image', 'verb:prune', 'flag:-f']);
  });
  it('keeps every character', () => {
    const command = 'docker  run \\\n  -e A="b  c" x';
    expect(
      commandWords(command)
        .map((word) => word.text)
        .join(''),
    ).toBe(command);
  });
});
