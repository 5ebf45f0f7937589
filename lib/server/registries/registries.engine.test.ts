import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { split } from 'shlex';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { RegistryForm, type RegistryFormInput } from '@/lib/contract/registries/registries';
import { openDatabase, databaseFile, type Db } from '../db/database';
import { createDocker, type Docker } from '../docker/docker';
import { connectEngine, type Connection } from '../docker/engines';
import { createSeal } from '../secrets/seal';
import { localCaller } from '../testing/callers';
import { coreOn } from '../testing/test-core';
import { ownRegistry, type OwnRegistry } from '../testing/own-registry';
import { docker as cli, testEngine } from '../testing/test-engine';
import { tokenServer, type TokenServer } from '../testing/token-server';
import { createRegistries, type Registries } from './registries';

const { privateRegistry, registry: openAddress, deadPort, socket } = testEngine();
const { address, username, password } = privateRegistry;
const seal = createSeal(Buffer.alloc(32, 7));
const form = (given: Partial<RegistryFormInput> = {}) =>
  RegistryForm.parse({ address, signIn: 'password', username, password, ...given });
const signal = new AbortController().signal;

let folder: string;
let db: Db;
let engine: Connection;
let docker: Docker;
let registries: Registries;
const opened: Registries[] = [];

async function open(env: Record<string, string> = {}): Promise<Registries> {
  const made = await createRegistries({ db, seal, env: { NODE_ENV: 'test', HOME: folder, PATH: folder, ...env } });
  opened.push(made);
  return made;
}
beforeAll(() => {
  engine = connectEngine(`unix://${socket}`);
  docker = createDocker(engine.plain);
});
afterAll(() => engine.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-registries-'));
  db = await openDatabase(folder);
  registries = await open();
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});
const decoded = (header: string | undefined): unknown =>
  header === undefined ? null : JSON.parse(Buffer.from(header, 'base64url').toString());

describe('a registry that is kept', () => {
  it('tells that a password is set and never which, neither in its answers nor on the disk', async () => {
    const row = await registries.add(form());
    expect(row).toMatchObject({ address, signIn: 'password', username, secretSet: true });
    expect(JSON.stringify([row, await registries.list()])).not.toContain(password);
    expect((await readFile(databaseFile(folder))).includes(password)).toBe(false);
    expect(decoded(await (await open()).auth({ registry: address, path: 'x' }))).toEqual({
      ...{ username, password, serveraddress: address },
    });
  });
  it('keeps its secret through a change, but not for another host nor without checks', async () => {
    const { id } = await registries.add(form());
    const without = { ...form({ name: 'ours' }), password: undefined };
    expect(await registries.change(id, without)).toMatchObject({ name: 'ours', secretSet: true });
    for (const patch of [{ address: deadPort }, { insecure: true }]) {
      await expect(registries.change(id, { ...without, ...patch })).rejects.toMatchObject({
        ...{ code: 'bad-request', details: { field: 'password' } },
      });
      expect(() => registries.tried({ ...without, ...patch }, id)).toThrow();
    }
  });
  it.each([
    [{ address: 'no host' }, 'address'],
    [{ username: '' }, 'username'],
    [{ signIn: 'token' as const }, 'token'],
    [{ ca: 'not a certificate' }, 'ca'],
    [{ ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'ca'],
  ])('is refused with %j, at that field', async (patch, field) => {
    await expect(registries.add(form(patch))).rejects.toMatchObject({ code: 'bad-request', details: { field } });
  });
  it('is one for each address, stays in the order that is wanted, and is forgotten with its secret', async () => {
    const first = await registries.add(form());
    await expect(registries.add(form())).rejects.toMatchObject({ code: 'registry-exists' });
    const second = await registries.add(form({ address: `${address}/library` }));
    await registries.order([second.id, first.id]);
    const ids = async (from: Registries) => (await from.list()).registries.map(({ id }) => id).slice(0, 2);
    expect(await ids(registries)).toEqual([second.id, first.id]);
    expect(await ids(await open())).toEqual([second.id, first.id]);
    await registries.remove(first.id);
    await registries.remove(second.id);
    expect(await registries.auth({ registry: address, path: 'x' })).toBeUndefined();
  });
  it('signs in for its host alone, the longest path first', async () => {
    await registries.add(form());
    await registries.add(form({ address: `${address}/team`, username: 'team' }));
    const who = async (registry: string, path: string) => decoded(await registries.auth({ registry, path }));
    expect(await who(address, 'library/busybox')).toMatchObject({ username });
    expect(await who(address, 'team/app')).toMatchObject({ username: 'team' });
    expect(await who(address, 'team-evil/app')).toMatchObject({ username });
    expect(await who(openAddress, 'team/app')).toBeNull();
    await registries.add(form({ address: 'docker.io', username: 'hub' }));
    expect(await who('docker.io', 'library/busybox')).toMatchObject({ serveraddress: 'https://index.docker.io/v1/' });
  });
});

describe("what stands in Docker's own configuration", () => {
  const config = (content: object) => {
    return writeFile(join(folder, 'config.json'), JSON.stringify(content));
  };
  const helper = async (name: string, script: string) => {
    const file = join(folder, `docker-credential-${name}`);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o700);
  };
  const found = () => open({ DOCKER_CONFIG: folder, PATH: `${folder}:/usr/bin:/bin` });

  it('is found and signs in, after what is kept', async () => {
    await config({
      auths: { [address]: { auth: btoa(`${username}:${password}`) }, 'https://index.docker.io/v1/': {} },
    });
    const both = await found();
    const { registries: rows } = await both.list();
    expect(rows).toMatchObject([
      { address, from: 'docker-config', username, secretSet: true },
      { address: 'docker.io', from: 'docker-config', secretSet: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(await both.contents(rows[0]?.id ?? '').catalogue(undefined, signal)).toMatchObject({
      names: expect.arrayContaining(['library/busybox']),
    });
    await both.add(form({ username: 'kept' }));
    expect(decoded(await both.auth({ registry: address, path: 'x' }))).toMatchObject({ username: 'kept' });
  });
  it('is found as the command line leaves it, by the commands that the page shows, and is gone after its logout', async () => {
    const run = (command: string, input = '') =>
      new Promise<void>((resolve, reject) => {
        const [, ...words] = split(command);
        const env = { ...process.env, DOCKER_CONFIG: folder };
        const options = ['-H', `unix://${socket}`, ...words];
        const child = execFile(testEngine().docker, options, { env }, (error) => (error ? reject(error) : resolve()));
        child.stdin?.end(input);
      });
    await run(`${dockerCommand('registry.login', { host: address, username })} --password-stdin`, password);
    const both = await found();
    expect(decoded(await both.auth({ registry: address, path: 'x' }))).toMatchObject({ username, password });
    await run(dockerCommand('registry.logout', { host: address }));
    expect(await both.auth({ registry: address, path: 'x' })).toBeUndefined();
  });
  it('may be a helper, which is asked with the name of the registry on its standard input', async () => {
    await config({ credHelpers: { [address]: 'test' } });
    await helper(
      'test',
      `read -r host; test "$1 $host" = "get ${address}" || exit 3
printf '{"ServerURL":"x","Username":"${username}","Secret":"${password}"}'`,
    );
    const both = await found();
    expect((await both.list()).registries[0]).toMatchObject({ address, helper: 'test', secretSet: true });
    expect(decoded(await both.auth({ registry: address, path: 'x' }))).toMatchObject({ username, password });
    expect(await both.auth({ registry: openAddress, path: 'x' })).toBeUndefined();
  });
  it('may be a store for all, which has an identity token for one and nothing for others', async () => {
    await config({ credsStore: 'test' });
    await helper(
      'test',
      `read -r host; test "$host" = "${address}" || { echo credentials not found in native keychain; exit 1; }
printf '{"ServerURL":"x","Username":"<token>","Secret":"t0ken"}'`,
    );
    const both = await found();
    expect(decoded(await both.auth({ registry: address, path: 'x' }))).toMatchObject({ identitytoken: 't0ken' });
    expect(await both.auth({ registry: openAddress, path: 'x' })).toBeUndefined();
  });
  it.each([
    ['that fails', 'test', 'echo the vault is sealed >&2; exit 1', /docker-credential-test: the vault is sealed/],
    ['that answers nonsense', 'test', 'echo secret-nonsense', /docker-credential-test: its answer is not what/],
    ['that is not there', 'other', 'true', /docker-credential-other: not found in the PATH/],
    ['whose name climbs', '../../bin/sh', 'true', /no such name is run/],
  ])('by a helper %s says so where it is asked for, and leaves pulls alone', async (_what, name, script, words) => {
    await config({ credHelpers: { [address]: name } });
    await helper('test', script);
    const both = await found();
    const { registries: rows } = await both.list();
    await expect(both.used(rows[0]?.id ?? '')).rejects.toMatchObject({
      code: 'credential-helper',
      message: expect.stringMatching(words),
    });
    expect(await both.auth({ registry: address, path: 'x' })).toBeUndefined();
  });
  it('that cannot be read is told beside the list, and stands in the way of nothing that is kept', async () => {
    await writeFile(join(folder, 'config.json'), '{"auths": "x"}');
    const both = await found();
    expect((await both.list()).problem).toMatchObject({ code: 'credential-helper' });
    expect(await both.auth({ registry: address, path: 'x' })).toBeUndefined();
    await both.add(form());
    expect(decoded(await both.auth({ registry: address, path: 'x' }))).toMatchObject({ username });
  });
});

describe('a test of a registry', () => {
  it('tells what is good from here and from the engine, and what each says of a wrong password', async () => {
    const right = await registries.test(docker, registries.tried(form()), signal);
    expect(right).toMatchObject({ quayside: { problem: null, authentication: 'basic' }, engine: { problem: null } });
    const wrong = await registries.test(docker, registries.tried(form({ password: 'guessed' })), signal);
    expect(wrong).toMatchObject({
      quayside: { problem: { code: 'registry-wrong-sign-in' } },
      engine: { problem: { code: 'registry-wrong-sign-in', detail: expect.stringMatching(/unauthorized/i) } },
    });
    expect(JSON.stringify(wrong)).not.toContain('guessed');
  });
  it('tells where nothing answers', async () => {
    const tried = registries.tried(form({ address: deadPort }));
    expect(await registries.test(docker, tried, signal)).toMatchObject({
      quayside: { problem: { code: 'registry-no-connection' } },
      engine: { problem: { code: 'registry-unreachable' } },
    });
  });
});

describe('a pull from a registry that wants a sign-in', () => {
  let own: OwnRegistry;
  let tokens: TokenServer;
  beforeAll(async () => {
    tokens = await tokenServer();
    own = await ownRegistry({ token: tokens });
  });
  afterAll(async () => {
    await own.close();
    await tokens.close();
  });

  it('is signed in by what is kept, with a password and with tokens, and fails when that is gone', async () => {
    const core = await coreOn(folder, `unix://${socket}`);
    const pulled = [`${address}/library/busybox:latest`, `${own.address}/library/busybox:latest`];
    const pull = async (reference: string) =>
      core.jobs.ended((await core.jobs.pull('local', { reference }, localCaller)).id);
    try {
      const first = await core.registries.add(form());
      await core.registries.add(form({ address: own.address, ...tokens.account }));
      for (const reference of pulled) {
        expect(await pull(reference)).toMatchObject({ state: 'done', error: null });
        await cli('rmi', reference);
      }
      expect(tokens.asked).toContain('repository:library/busybox:pull');
      await core.registries.remove(first.id);
      expect(await pull(pulled[0] ?? '')).toMatchObject({ state: 'failed', error: { code: 'registry-unauthorized' } });
    } finally {
      await core.close();
    }
  });
});

describe('what lies in a registry', () => {
  it('is shown below the path of the entry alone, and Docker Hub has no list', async () => {
    const { id } = await registries.add(form({ address: `${address}/library/python` }));
    const contents = registries.contents(id);
    expect((await contents.catalogue(undefined, signal)).names).toEqual(['library/python']);
    await expect(contents.tags('library/busybox', undefined, signal)).rejects.toMatchObject({ code: 'bad-request' });
    await expect(registries.contents('docker-hub').catalogue(undefined, signal)).rejects.toMatchObject({
      code: 'registry-no-catalogue',
    });
  });
  it('is deleted only as it was shown', async () => {
    const own = await ownRegistry();
    try {
      const { id } = await registries.add(form({ address: own.address, signIn: 'none' }));
      const contents = registries.contents(id);
      const { names } = await contents.tags('library/python', undefined, signal);
      const asked = { repository: 'library/python', tag: names[0] ?? '' };
      const { digest, others } = await contents.twins(asked.repository, asked.tag, signal);
      const other = `sha256:${'0'.repeat(64)}`;
      await expect(contents.deleteTag({ ...asked, digest: other, others }, signal)).rejects.toMatchObject({
        code: 'conflict',
      });
      await contents.deleteTag({ ...asked, digest, others }, signal);
      await expect(contents.image(asked.repository, asked.tag, signal)).rejects.toMatchObject({
        code: 'registry-not-found',
      });
    } finally {
      await own.close();
    }
  });
});
