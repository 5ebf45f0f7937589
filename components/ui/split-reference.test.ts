import { expect, it } from 'vitest';
import { splitReference } from './split-reference';

it.each([
  ['python', '', 'python', ''],
  ['python:3.11.5-alpine', '', 'python', ':3.11.5-alpine'],
  ['library/python:3', '', 'library/python', ':3'],
  ['127.0.0.1:5000/a/b:v1', '127.0.0.1:5000/', 'a/b', ':v1'],
  ['127.0.0.1:5000/a', '127.0.0.1:5000/', 'a', ''],
  ['localhost/a', 'localhost/', 'a', ''],
  ['mirror.example/python@sha256:ab', 'mirror.example/', 'python', '@sha256:ab'],
  ['a:1@sha256:ab', '', 'a', ':1@sha256:ab'],
  ['sha256:65c818edda78', '', 'sha256', ':65c818edda78'],
])('cuts %s', (reference, registry, path, tag) => {
  expect(splitReference(reference)).toEqual({ registry, path, tag });
});
