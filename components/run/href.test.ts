import { expect, test } from 'vitest';
import { readPrefill, runHref } from './href';

test('a link to the Run form says what it fills in, and the page reads the same back', () => {
  const href = runHref('local', {
    image: '127.0.0.1:5000/python:3.11.5-alpine',
    name: 'py',
    command: `python -c 'print("a b&c")'`,
    interactive: true,
    tty: true,
    remove: true,
    ports: [{ hostPort: 8080, containerPort: 80 }, { containerPort: 443 }],
  });
  const url = new URL(href, 'http://localhost');
  expect(url.pathname).toBe('/environments/local/containers/run');
  expect(readPrefill(url.searchParams)).toEqual({
    image: '127.0.0.1:5000/python:3.11.5-alpine',
    name: 'py',
    command: `python -c 'print("a b&c")'`,
    interactive: true,
    tty: true,
    detach: false,
    remove: true,
    ports: [{ hostPort: 8080, containerPort: 80 }, { containerPort: 443 }],
  });
});

test('a link without anything is the bare page, and a query that makes no sense is ignored', () => {
  expect(runHref('local')).toBe('/environments/local/containers/run');
  expect(readPrefill(new URLSearchParams('p=no&p=1:2:3&it=yes'))).toMatchObject({ ports: [], interactive: false });
});
