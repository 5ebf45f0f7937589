import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './lib/paths.mjs';

/** Runs the program of the package and answers how it ended. */
const quayside = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/quayside.mjs'), ...args], {
    encoding: 'utf8',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, DOCKER_HOST: 'unix:///nowhere.sock', QUAYSIDE_PORT: 'http' },
  });

it('tells what it can do when it is asked, and where it is asked for what it cannot', () => {
  expect(quayside('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('quayside check') as string });
  expect(quayside().stdout).toBe(quayside('--help').stdout);
  const { status, stderr } = quayside('dance');
  expect(stderr).toMatch(/^There is no "quayside dance"\.\n\nquayside: a Docker/);
  expect(status).toBe(2);
});
it('says its version', () => {
  expect(quayside('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
it('calls itself by the name that it was called by', () => {
  const { stderr, status } = quayside('up');
  expect(stderr).toBe(
    'QUAYSIDE_PORT=http is no port: give a number from 1 to 65535, as in "QUAYSIDE_PORT=3001 quayside up".\n',
  );
  expect(status).toBe(1);
});
