import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './lib/paths.mjs';
import { serverNodeOptions, serverVariables } from './lib/server-process.mjs';

const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** The instructions of the Dockerfile, continued lines joined: [name, rest]. */
const instructions = text('Dockerfile')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return { name, rest };
  });
const all = (name: string) => instructions.filter((one) => one.name === name).map((one) => one.rest);
const only = (name: string) => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
};
/** The instructions of the image that is run: all from the last FROM on. */
const last = instructions.slice(instructions.map((one) => one.name).lastIndexOf('FROM'));

describe('the Dockerfile', () => {
  it('holds instructions that Docker knows, and no other line', () => {
    const known = [
      'FROM',
      'LABEL',
      'WORKDIR',
      'ARG',
      'COPY',
      'RUN',
      'ENV',
      'USER',
      'VOLUME',
      'EXPOSE',
      'HEALTHCHECK',
      'CMD',
    ];
    expect(instructions.filter((one) => !known.includes(one.name))).toEqual([]);
  });
  it('builds in one stage and runs in another, both on the same Node', () => {
    expect(all('FROM')).toEqual(['node:24-bookworm-slim AS build', 'node:24-bookworm-slim']);
  });
  it('copies out of the build all that the server needs, to where it looks for it', () => {
    const copies = last.filter((one) => one.name === 'COPY').map((one) => one.rest);
    expect(copies).toEqual(['--from=build /app/dist ./dist']);
    for (const file of ['package.json', 'package-lock.json', 'next.config.js', 'public'])
      expect(existsSync(join(root, file)), file).toBe(true);
  });
  it('takes nothing built or installed here into the build', () => {
    expect(text('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['node_modules', '.next', 'dist', '.git']),
    );
  });
  it('keeps the data where the compose file has its volume', () => {
    expect(only('ENV')).toContain('QUAYSIDE_DATA=/data');
    expect(only('VOLUME')).toBe('/data');
  });
  it('runs the built server, in production, as a user that is not root', () => {
    expect(JSON.parse(only('CMD'))).toEqual(['node', ...serverNodeOptions, 'dist/server.js']);
    for (const [variable, value] of Object.entries(serverVariables))
      expect(only('ENV')).toContain(`${variable}=${value}`);
    expect(only('ENV')).toContain('NODE_ENV=production');
    expect(only('USER')).toBe('node');
    expect(last.findIndex((one) => one.name === 'USER')).toBeGreaterThan(last.findIndex((one) => one.name === 'RUN'));
  });
  it('asks for its health by a command that is JSON, for there may be no shell', () => {
    const [options = '', command = ''] = only('HEALTHCHECK').split(' CMD ');
    expect(options).toContain('--interval=');
    expect(JSON.parse(command)).toEqual(['node', 'dist/health.js']);
  });
});
