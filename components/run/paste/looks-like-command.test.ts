import { expect, test } from 'vitest';
import { looksLikeCommand } from './looks-like-command';

test.each([
  ['docker run nginx', true],
  ['$ sudo docker container run \\\n -d nginx', true],
  ['podman run nginx', true],
  ['docker', false],
  ['docker/compose-run', false],
  ['registry.example/docker run', false],
  ['nginx:1.27', false],
])('%j is a command: %s', (text, is) => {
  expect(looksLikeCommand(text)).toBe(is);
});
