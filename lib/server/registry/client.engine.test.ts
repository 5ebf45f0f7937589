import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownRegistry, type OwnRegistry } from '../testing/own-registry';
import { testEngine } from '../testing/test-engine';
import { tokenServer, type TokenServer } from '../testing/token-server';
import { makeSelfSigned } from '../tls/self-signed';
import type { RegistryAccess } from './access';
import { createRegistryClient, type RegistryClient } from './client';

const { registry, privateRegistry, deadPort } = testEngine();
const account = { kind: 'password', username: privateRegistry.username, password: privateRegistry.password } as const;

const opened: RegistryClient[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.close()));
function client(host: string, access: Partial<RegistryAccess> = {}): RegistryClient {
  const made = createRegistryClient({ host, credentials: null, ca: '', insecure: false, ...access });
  opened.push(made);
  return made;
}
const failing = (code: string, words: RegExp) =>
  expect.objectContaining({ code, details: expect.objectContaining({ detail: expect.stringMatching(words) }) });

describe('an open registry', () => {
  it('is there, on this machine without TLS too', async () => {
    expect(await client(registry).ping()).toEqual({ scheme: 'http', authentication: 'none' });
  });
  it('tells what it has, and of each tag the platforms with sizes and when it was made', async () => {
    const open = client(registry);
    const { names } = await open.catalogue();
    expect(names).toContain('library/busybox');
    const tags = await open.tags('library/busybox');
    expect(tags).toEqual({ names: expect.arrayContaining(['latest']), next: null });
    const image = await open.image('library/busybox', 'latest');
    expect(image).toMatchObject({
      digest: expect.stringMatching(/^sha256:[a-f0-9]{64}$/),
      platforms: [{ platform: expect.stringMatching(/^linux\/\w+/), size: expect.any(Number) }],
    });
    expect(image.platforms[0]?.size).toBeGreaterThan(100_000);
    expect(new Date(image.created ?? '').getTime()).not.toBeNaN();
    expect(await open.head('library/busybox', 'latest')).toMatchObject({ digest: image.digest });
  });
  it('tells the catalogue part by part', async () => {
    const open = client(registry);
    const all = (await open.catalogue()).names;
    const first = await open.catalogue({ from: '?n=1' });
    expect(first.names).toEqual(all.slice(0, 1));
    expect((await open.catalogue({ from: first.next ?? '' })).names).toEqual(all.slice(1, 2));
  });
  it('says what it does not have, and that a read-only one deletes nothing', async () => {
    const open = client(registry);
    await expect(open.tags('nope')).rejects.toEqual(failing('registry-not-found', /NAME_UNKNOWN.*HTTP 404/));
    await expect(open.head('library/busybox', 'nope')).rejects.toEqual(
      failing('registry-not-found', /MANIFEST_UNKNOWN/),
    );
    const { digest } = await open.head('library/busybox', 'latest');
    await expect(open.remove('library/busybox', digest)).rejects.toEqual(failing('registry-no-delete', /HTTP 405/));
  });
  it('that is none refuses', async () => {
    await expect(client(deadPort).ping()).rejects.toEqual(failing('registry-no-connection', /ECONNREFUSED/));
  });
});

describe('a registry with a password', () => {
  it('lets in with the right one, and says what is wrong with another and with none', async () => {
    const { address } = privateRegistry;
    expect(await client(address, { credentials: account }).ping()).toEqual({ scheme: 'http', authentication: 'basic' });
    await expect(client(address, { credentials: { ...account, password: 'x' } }).ping()).rejects.toEqual(
      failing('registry-wrong-sign-in', /UNAUTHORIZED: authentication required/),
    );
    await expect(client(address).catalogue()).rejects.toEqual(failing('registry-unauthorized', /UNAUTHORIZED/));
  });
});

describe('deleting a tag', () => {
  let own: OwnRegistry;
  beforeAll(async () => {
    own = await ownRegistry();
  });
  afterAll(() => own.close());

  it('is told to take every tag of the same digest with it, and does', async () => {
    const open = client(own.address);
    const { names } = await open.tags('library/python');
    const tag = names[0] ?? '';
    const { digest, others, complete } = await open.twins('library/python', tag);
    expect(complete).toBe(true);
    await open.remove('library/python', digest);
    for (const gone of [tag, ...others])
      await expect(open.head('library/python', gone)).rejects.toMatchObject({ code: 'registry-not-found' });
    const rest = names.filter((name) => name !== tag && !others.includes(name));
    for (const left of rest)
      expect(await open.head('library/python', left)).toMatchObject({ digest: expect.any(String) });
  });
});

describe('a registry with a certificate of its own', () => {
  let own: OwnRegistry;
  let cert: string;
  beforeAll(async () => {
    const pem = await makeSelfSigned([{ name: 'commonName', value: 'a registry' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    cert = pem.cert;
    own = await ownRegistry({ tls: { cert, key: pem.private }, password: true });
  });
  afterAll(() => own.close());

  it('is taken with that certificate, or without any check where somebody insists, and refused else', async () => {
    const credentials = account;
    await expect(client(own.address, { credentials }).ping()).rejects.toEqual(
      failing('registry-certificate-unknown', /self-signed certificate/),
    );
    const safe = { scheme: 'https', authentication: 'basic' };
    expect(await client(own.address, { credentials, ca: cert }).ping()).toEqual(safe);
    expect(await client(own.address, { credentials, insecure: true }).ping()).toEqual(safe);
    const other = own.address.replace('127.0.0.1', 'localhost');
    await expect(client(other, { credentials, ca: cert }).ping()).rejects.toEqual(
      failing('registry-certificate-name', /localhost/),
    );
  });
});

describe('a registry with tokens', () => {
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

  it.each(['password', 'token'] as const)('lets in by a %s, with one token for each scope', async (kind) => {
    const { account: ann, identityToken: token } = tokens;
    const credentials = kind === 'password' ? { kind, ...ann } : { kind, username: '', token };
    const signedIn = client(own.address, { credentials, insecure: true });
    tokens.asked.splice(0);
    expect(await signedIn.ping()).toEqual({ scheme: 'http', authentication: 'bearer' });
    expect((await signedIn.catalogue()).names).toContain('library/busybox');
    await signedIn.tags('library/busybox');
    await signedIn.image('library/busybox', 'latest');
    await signedIn.tags('library/busybox');
    expect(tokens.asked).toEqual(['', 'registry:catalog:*', 'repository:library/busybox:pull']);
  });
  it('is not followed to a server of tokens without TLS on another host, unless somebody insists', async () => {
    const credentials = { kind: 'password', ...tokens.account } as const;
    tokens.asked.splice(0);
    await expect(client(own.address, { credentials }).ping()).rejects.toEqual(
      failing('registry-refused-address', /neither HTTPS nor its own host/),
    );
    expect(tokens.asked).toEqual([]);
  });
  it('says what the server of tokens does not like', async () => {
    const credentials = { kind: 'password', username: 'ann', password: 'guessed' } as const;
    await expect(client(own.address, { credentials, insecure: true }).ping()).rejects.toEqual(
      failing('registry-wrong-sign-in', /incorrect username or password \(HTTP 401/),
    );
  });
});
