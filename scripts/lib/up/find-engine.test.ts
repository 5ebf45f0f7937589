import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Advice } from '../advice.mjs';
import { findEngine } from './find-engine.mjs';
import type { Answer } from './ping.mjs';
import { filesOf, pingOf } from './testing';

const standard = '/var/run/docker.sock';
const up: Answer = { ok: true, server: 'Docker 28.2.2' };

interface Machine {
  env?: Record<string, string>;
  files?: Record<string, string>;
  answers?: Record<string, Answer>;
}

function search({ env = {}, files = {}, answers = {} }: Machine) {
  const { ping, asked } = pingOf(answers);
  return { asked, found: findEngine({ env, home: '/home/ann', uid: 1000, files: filesOf(files), ping }) };
}

/** The files of a docker CLI whose current context is `name`. */
function context(name: string, host: string, extra: Record<string, string> = {}): Record<string, string> {
  const folder = `/home/ann/.docker/contexts`;
  const id = createHash('sha256').update(name).digest('hex');
  return {
    '/home/ann/.docker/config.json': JSON.stringify({ currentContext: name }),
    [`${folder}/meta/${id}/meta.json`]: JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }),
    ...Object.fromEntries(Object.entries(extra).map(([path, text]) => [`${folder}/${path}/${id}/docker`, text])),
  };
}

describe('finding an engine', () => {
  it('takes the standard socket when it answers', async () => {
    const { found } = search({ answers: { [standard]: up } });
    expect(await found).toEqual({
      address: 'unix:///var/run/docker.sock',
      from: 'the standard socket',
      server: 'Docker 28.2.2',
    });
  });

  it('asks the rootless sockets next, each once', async () => {
    const { found, asked } = search({ env: { XDG_RUNTIME_DIR: '/run/user/1000' } });
    expect(await found).toBeNull();
    expect(asked).toEqual([standard, '/run/user/1000/docker.sock']);
  });

  it('takes the rootless socket where the standard one may not be opened', async () => {
    const { found } = search({
      answers: { [standard]: { ok: false, why: 'denied' }, '/run/user/1000/docker.sock': up },
    });
    expect(await found).toMatchObject({ from: 'the rootless socket' });
  });

  it('tells how to get the right to a socket when that is the only obstacle', async () => {
    const { found } = search({ answers: { [standard]: { ok: false, why: 'denied' } } });
    await expect(found).rejects.toThrow(/^You may not open \/var\/run\/docker\.sock: join its group .*sudo npm run up/);
  });

  it('speaks of the owner where the socket is none of a group', async () => {
    const env = { DOCKER_HOST: 'unix:///home/bob/docker.sock' };
    const { found } = search({ env, answers: { '/home/bob/docker.sock': { ok: false, why: 'denied' } } });
    await expect(found).rejects.toThrow('run this as the account that owns it');
  });

  it('goes on to the private engine when the socket is left over from a daemon that ended', async () => {
    const { found } = search({ answers: { [standard]: { ok: false, why: 'refused' } } });
    expect(await found).toBeNull();
  });

  it('takes DOCKER_HOST and asks no other place', async () => {
    const { found, asked } = search({
      env: { DOCKER_HOST: 'tcp://10.0.0.5', DOCKER_CONTEXT: 'other' },
      answers: { '10.0.0.5:2375': up, [standard]: up },
    });
    expect(await found).toMatchObject({ address: 'tcp://10.0.0.5:2375', from: 'DOCKER_HOST' });
    expect(asked).toEqual(['10.0.0.5:2375']);
  });

  it('never takes another engine in the stead of a DOCKER_HOST that does not answer', async () => {
    const { found } = search({ env: { DOCKER_HOST: 'unix:///gone.sock' }, answers: { [standard]: up } });
    await expect(found).rejects.toThrow(
      'DOCKER_HOST is unix:///gone.sock, which is not there: start that engine. Or unset DOCKER_HOST to use the engine of this machine.',
    );
  });

  it.each([
    ['ssh://ann@host', {}, 'over ssh is not supported yet'],
    ['tcp://host:2376', { DOCKER_TLS_VERIFY: '1' }, 'over TLS is not supported yet'],
    ['https://host:2376', {}, 'over TLS is not supported yet'],
    ['npipe:////./pipe/docker_engine', {}, 'no address of an engine'],
    ['10.0.0.5', {}, 'no address of an engine'],
  ])('says that it cannot use DOCKER_HOST=%s', async (address, env, words) => {
    const { found } = search({ env: { DOCKER_HOST: address, ...env } });
    await expect(found).rejects.toThrow(words);
    await expect(found).rejects.toThrow(Advice);
  });

  it('takes the current docker context', async () => {
    const { found } = search({
      files: context('desktop-linux', 'unix:///home/ann/.docker/desktop/docker.sock'),
      answers: { '/home/ann/.docker/desktop/docker.sock': up, [standard]: up },
    });
    expect(await found).toMatchObject({
      from: 'the docker context "desktop-linux"',
      address: 'unix:///home/ann/.docker/desktop/docker.sock',
    });
  });

  it('reads the context that DOCKER_CONTEXT names before that of config.json', async () => {
    const files = { ...context('one', 'tcp://one:2375'), ...context('two', 'tcp://two:2375') };
    const { found } = search({ env: { DOCKER_CONTEXT: 'one' }, files, answers: { 'one:2375': up, 'two:2375': up } });
    expect(await found).toMatchObject({ address: 'tcp://one:2375' });
  });

  it('takes the standard socket for the context "default"', async () => {
    const files = { '/home/ann/.docker/config.json': '{"currentContext":"default"}' };
    expect(await search({ files, answers: { [standard]: up } }).found).toMatchObject({ from: 'the standard socket' });
  });

  it.each([
    ['over ssh', context('far', 'ssh://ann@far'), 'over ssh is not supported yet'],
    ['with certificates', context('far', 'tcp://far:2376', { tls: '' }), 'over TLS is not supported yet'],
    ['that nobody answers', context('far', 'tcp://far:2375'), 'docker context use default'],
    ['without its files', { '/home/ann/.docker/config.json': '{"currentContext":"far"}' }, 'chosen but not there'],
  ])('stops at a context %s', async (_, files, words) => {
    await expect(search({ files, answers: { [standard]: up } }).found).rejects.toThrow(words);
  });

  it('passes over a config.json that is not JSON', async () => {
    const files = { '/home/ann/.docker/config.json': '{' };
    expect(await search({ files, answers: { [standard]: up } }).found).toMatchObject({ from: 'the standard socket' });
  });

  it('says every advice in one line', async () => {
    const machines: Machine[] = [
      { env: { DOCKER_HOST: 'ssh://ann@host' } },
      { env: { QUAYSIDE_ENGINE: 'unix:///gone.sock' } },
      { answers: { [standard]: { ok: false, why: 'denied' } } },
      { files: context('far', 'tcp://far:2375') },
    ];
    for (const machine of machines) {
      const error: unknown = await search(machine).found.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Advice);
      expect(String(error)).not.toContain('\n');
    }
  });
});
