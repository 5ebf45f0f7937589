import { describe, expect, test } from 'vitest';
import { RunForm } from '../run/form';
import { commandsOf, formChanges, updateOf } from './form-changes';

const before = RunForm.parse({
  image: 'nginx',
  name: 'web',
  detach: true,
  env: [
    { name: 'A', value: '1' },
    { name: 'B', value: '2' },
  ],
  memory: '64m',
});
const changesOf = (changes: Partial<RunForm>) => formChanges(before, { ...before, ...changes });

describe('what will change', () => {
  test('is nothing for a row that was added and left blank', () => {
    expect(changesOf({ env: [...before.env, { name: '', value: '' }] })).toEqual([]);
  });
  test.each<[string, Partial<RunForm>, { field: string; gone: string[]; came: string[]; live: boolean }]>([
    ['memory', { memory: '128m' }, { field: 'memory', gone: ['--memory 64m'], came: ['--memory 128m'], live: true }],
    [
      'a restart policy',
      { restart: { policy: 'always', retries: '' } },
      { field: 'restart', gone: [], came: ['--restart always'], live: true },
    ],
    ['a name', { name: 'site' }, { field: 'name', gone: ['--name web'], came: ['--name site'], live: true }],
    ['a limit that is taken away', { memory: '' }, { field: 'memory', gone: ['--memory 64m'], came: [], live: false }],
    [
      'a variable',
      {
        env: [
          { name: 'A', value: '3' },
          { name: 'B', value: '2' },
        ],
      },
      { field: 'env', gone: ['-e A=1'], came: ['-e A=3'], live: false },
    ],
  ])('%s', (_, changes, told) => {
    expect(changesOf(changes)).toEqual([told]);
  });
});

test('an update says all that changes at once, and only that', () => {
  const after: RunForm = { ...before, memory: '128m', cpus: '0.5', restart: { policy: 'always', retries: '' } };
  expect(updateOf(before, after)).toEqual({
    Memory: 128 << 20,
    NanoCpus: 5e8,
    RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
  });
  expect(commandsOf(formChanges(before, after), before, after, false)).toEqual([
    'docker update --restart always --memory 128m --cpus 0.5 web',
  ]);
});

test('what takes a new container is told as the commands that do the same', () => {
  const after = { ...before, env: [] };
  expect(commandsOf(formChanges(before, after), before, after, true)).toEqual([
    'docker pull nginx',
    'docker rename web web.old',
    'docker stop web.old',
    'docker run -d --name web --memory 64m nginx',
    'docker rm web.old',
  ]);
});
