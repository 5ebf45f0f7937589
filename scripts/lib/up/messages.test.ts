import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nodeAdvice } from '../node-version.mjs';
import { demoAdvice } from './demo-engine.mjs';
import { readyText } from './messages.mjs';
import { serverName } from './ping.mjs';
import { portAdvice, portOf, requirePort } from './port.mjs';
import { readEvent } from './server.mjs';

describe('the Node that is asked for', () => {
  it.each(['18.20.4', '20.8.1', '12.0.0'])('refuses %s and says what to install', (version) => {
    expect(nodeAdvice(version)).toMatch(/needs Node 20\.9 or newer and this is .*: install a newer one/);
  });
  it.each(['20.9.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => {
    expect(nodeAdvice(version)).toBeNull();
  });
});

describe('the port', () => {
  it('is 3000 unless QUAYSIDE_PORT says otherwise', () => {
    expect(portOf({})).toBe(3000);
    expect(portOf({ QUAYSIDE_PORT: '3001' })).toBe(3001);
  });
  it.each(['', 'abc', '-1', '65536', '30 00'])('cannot be "%s"', (given) => {
    expect(() => portOf({ QUAYSIDE_PORT: given })).toThrow('is no port');
  });
  it('is refused when somebody listens on it, with another one to take', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(requirePort(port)).rejects.toThrow(`QUAYSIDE_PORT=${port + 1} npm run up`);
    await new Promise((resolve) => taken.close(resolve));
    await expect(requirePort(port)).resolves.toBeUndefined();
  });
  it('offers 3000 to one who may not listen below 1024', () => {
    expect(portAdvice(80, 'EACCES').message).toContain('QUAYSIDE_PORT=3000');
  });
});

describe('a private engine', () => {
  const debian = { platform: 'linux', uid: 0, hasPackages: true };
  it('can be made by root on Debian', () => {
    expect(demoAdvice(debian)).toBeNull();
  });
  it.each([
    [{ ...debian, uid: 1000 }, 'sudo npm run up'],
    [{ ...debian, hasPackages: false }, 'this is not Debian'],
    [{ ...debian, platform: 'darwin' }, 'on Linux only'],
  ])('is refused in one line on %j', (machine, words) => {
    const message = demoAdvice(machine)?.message ?? '';
    expect(message).toContain(words);
    expect(message).toContain('start Docker');
    expect(message).not.toContain('\n');
  });
});

describe('what is printed when Quayside answers', () => {
  const facts = {
    link: 'http://localhost:3000/#launch=secret',
    engine: { server: 'Docker 28.2.2', address: 'unix:///var/run/docker.sock', from: 'the standard socket' },
    demo: false,
    standIn: false,
    terminal: true,
    linkFile: '/data/launch-link',
  };
  it('holds the link once and the engine that it is connected to', () => {
    const text = readyText(facts);
    expect(text.split(facts.link)).toHaveLength(2);
    expect(text).toContain('Docker 28.2.2 at unix:///var/run/docker.sock (the standard socket)');
    expect(text).toContain('Press Enter for another link');
  });
  it('names the file of the next link where nobody can press a key', () => {
    expect(readyText({ ...facts, terminal: false })).toContain('/data/launch-link');
  });
  it('says that a private engine is gone afterwards, and that its images are stand-ins', () => {
    const text = readyText({ ...facts, demo: true, standIn: true });
    expect(text).toContain('private to this run');
    expect(text).toContain('stand-ins');
  });
});

describe("the server's lines", () => {
  it('are read when they are its events', () => {
    expect(readEvent('{"event":"launched","link":"http://x"}')).toEqual({ event: 'launched', link: 'http://x' });
  });
  it.each(['hello', '{', '{"event":"other","link":"x"}', '{"event":"ready"}'])(
    'are passed on otherwise: %s',
    (line) => {
      expect(readEvent(line)).toBeNull();
    },
  );
});

it('names an engine as its Server header does', () => {
  expect(serverName('Docker/28.2.2 (linux)')).toBe('Docker 28.2.2');
  expect(serverName('Libpod/4.3.1 (linux)')).toBe('Libpod 4.3.1');
  expect(serverName('')).toBe('a Docker Engine');
});
