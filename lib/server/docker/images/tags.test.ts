import { describe, expect, it } from 'vitest';
import { namesOf } from './tags';

describe('the names of an image', () => {
  it('begin with the plain one, whatever mirror it came through', () => {
    expect(namesOf(['127.0.0.1:5000/python:3', 'python:3', 'mirror.example/python:3', 'python:latest'])).toEqual([
      'python:3',
      'python:latest',
      '127.0.0.1:5000/python:3',
      'mirror.example/python:3',
    ]);
  });
  it('are none where the engine says none', () => {
    expect(namesOf(['<none>:<none>'])).toEqual([]);
    expect(namesOf(null)).toEqual([]);
  });
});
