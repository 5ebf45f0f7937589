import { expect, test } from 'vitest';
import { duplicateOf, freeName } from './duplicate';
import { RunForm } from './form';

test.each([
  ['web', [], 'web-2'],
  ['web', ['web', 'web-2', 'web-3'], 'web-4'],
  ['web-2', ['web-2'], 'web-3'],
  ['a-9', [], 'a-10'],
])('the next name after %s, with %j taken, is %s', (name, taken, next) => {
  expect(freeName(name, new Set(taken))).toBe(next);
});

test('a duplicate does not ask for what only one container can have, and says so', () => {
  const form = RunForm.parse({
    image: 'nginx',
    name: 'web',
    network: 'net',
    endpoint: { ip: '10.0.0.2', aliases: ['www'] },
    moreNetworks: [{ name: 'back', mac: '02:42:ac:11:00:02' }],
    labels: [
      { name: 'com.docker.compose.project', value: 'shop' },
      { name: 'mine', value: 'yes' },
    ],
  });
  const duplicate = duplicateOf(form, new Set(['web']));
  expect(duplicate.released).toEqual(['compose', 'ip', 'mac']);
  expect(duplicate.form).toMatchObject({
    name: 'web-2',
    endpoint: { ip: '', aliases: ['www'] },
    moreNetworks: [{ name: 'back', mac: '' }],
    labels: [{ name: 'mine', value: 'yes' }],
  });
  expect(duplicateOf(RunForm.parse({ image: 'nginx' }), new Set()).released).toEqual([]);
});
