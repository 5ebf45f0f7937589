import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeSelfSigned } from '../tls/self-signed';
import type { RegistryAccess } from './access';
import { createRegistryClient } from './client';
import { guardedLookup } from './guarded-lookup';

const opened: (Server | { close(): void })[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections();
    one.close();
  }
});

/** A server on the loopback that answers by `listener`; its host:port. */
async function serving(listener: RequestListener, tls?: { cert: string; key: string }): Promise<string> {
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const ann = { kind: 'password', username: 'ann', password: 'four words' } as const;
function client(host: string, access: Partial<RegistryAccess> = {}, timeoutMs?: number) {
  const made = createRegistryClient(
    { host, credentials: null, ca: '', insecure: false, ...access },
    timeoutMs === undefined ? {} : { timeoutMs },
  );
  opened.push(made);
  return made;
}
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const page: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html><title>Welcome to the hotel</title>');
const failing = (code: string, words: RegExp) =>
  expect.objectContaining({ code, details: expect.objectContaining({ detail: expect.stringMatching(words) }) });

describe('what is no registry, or not one that answers', () => {
  it('is told when a page of HTML comes with 200', async () => {
    const open = client(await serving(page));
    await expect(open.ping()).rejects.toEqual(failing('no-registry', /Welcome to the hotel/));
    await expect(open.tags('a')).rejects.toEqual(failing('no-registry', /Welcome to the hotel/));
    await expect(open.head('a', 'b')).rejects.toMatchObject({ code: 'no-registry' });
  });
  it('is told when there is a server without a registry', async () => {
    await expect(client(await serving(json({}, 404))).ping()).rejects.toEqual(failing('no-registry', /404/));
    await expect(client(await serving(json({ other: 1 }))).catalogue()).rejects.toMatchObject({ code: 'no-registry' });
  });
  it('is given up after a while, and while its answer goes on', async () => {
    const silent = client(await serving(() => undefined), {}, 200);
    await expect(silent.ping()).rejects.toEqual(failing('registry-timeout', /no answer within 0.2 s/));
    const endless = await serving((_request, response) => void response.write('{'));
    await expect(client(endless, {}, 200).ping()).rejects.toMatchObject({ code: 'registry-timeout' });
  });
  it('is not read beyond a bound, whatever it says that it has', async () => {
    const host = await serving((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const more = () => {
        while (response.write(Buffer.alloc(65_536, 32)));
      };
      response.on('drain', more);
      more();
    });
    await expect(client(host).ping()).rejects.toEqual(failing('registry-error', /more than 262144 bytes/));
  });
  it('is told when it has no name', async () => {
    await expect(client('registry.invalid').ping()).rejects.toEqual(
      failing('registry-unknown-host', /registry.invalid/),
    );
  });
});

describe('a refusal', () => {
  it('for too many requests comes with the limits that Docker Hub tells, and when to ask again', async () => {
    const limits = { 'RateLimit-Limit': '100;w=21600', 'RateLimit-Remaining': '0;w=21600', 'Retry-After': '60' };
    const errors = [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit.' }];
    const limited = client(await serving(json({ errors }, 429, limits)));
    await expect(limited.head('library/x', 'latest')).rejects.toMatchObject({
      code: 'registry-rate-limit',
      details: { retryAfter: 60, detail: expect.stringMatching(/pull rate limit[\s\S]*ratelimit-limit: 100;w=21600/) },
    });
  });
  it.each([
    [403, 'registry-forbidden'],
    [500, 'registry-error'],
    [301, 'registry-error'],
  ])('by %i is %s', async (status, code) => {
    const host = await serving(json({ errors: [{ code: 'X', message: 'its words' }] }, status, { Location: '/else' }));
    await expect(client(host).tags('a')).rejects.toMatchObject({ code });
  });
  it('of a host that is not of this machine, which speaks plain HTTP, is told', async () => {
    const port = (await serving(json({}))).split(':')[1];
    // The same machine, by a name that does not say so.
    const mapped = `[::ffff:127.0.0.1]:${port}`;
    await expect(client(mapped).ping()).rejects.toMatchObject({ code: 'registry-plain-http' });
    expect(await client(mapped, { insecure: true }).ping()).toMatchObject({ scheme: 'http' });
  });
});

describe('a certificate', () => {
  let expired: { cert: string; private: string };
  beforeAll(async () => {
    expired = await makeSelfSigned([{ name: 'commonName', value: 'a registry' }], {
      notBeforeDate: new Date('2020-01-01'),
      notAfterDate: new Date('2021-01-01'),
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
  });
  it('that is over is told, also where its CA is trusted', async () => {
    const host = await serving(json({}), { cert: expired.cert, key: expired.private });
    await expect(client(host, { ca: expired.cert }).ping()).rejects.toEqual(
      failing('registry-certificate-expired', /expired/),
    );
  });
});

describe('the sign-in', () => {
  const sent = (): { seen: (string | undefined)[]; listener: RequestListener } => {
    const seen: (string | undefined)[] = [];
    return {
      seen,
      listener: (request, response) => (seen.push(request.headers.authorization), json({})(request, response)),
    };
  };

  it('does not go along when a blob lies elsewhere', async () => {
    const elsewhere = sent();
    const storage = await serving(elsewhere.listener);
    const config = {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: `sha256:${'a'.repeat(64)}`,
      size: 2,
    };
    const manifest = { mediaType: 'application/vnd.oci.image.manifest.v1+json', config, layers: [] };
    const host = await serving((request, response) => {
      if (request.headers.authorization === undefined)
        return json({}, 401, { 'WWW-Authenticate': 'Basic realm="x"' })(request, response);
      if (request.url?.includes('/blobs/'))
        return json({}, 307, { Location: `http://${storage}/blob` })(request, response);
      json(manifest)(request, response);
    });
    expect(await client(host, { credentials: ann }).image('a', 'latest')).toMatchObject({ created: null });
    expect(elsewhere.seen).toEqual([undefined]);
  });
  it.each([
    ['without TLS on another host', (other: string) => `http://${other}/token`],
    ['at a link-local address', () => 'https://169.254.169.254/latest/meta-data'],
    ['at a link-local address in other letters', () => 'https://[::ffff:169.254.169.254]/token'],
    ['that is no address', () => 'file:///etc/passwd'],
  ])('goes to no server of tokens %s', async (_where, realm) => {
    const other = sent();
    const challenge = `Bearer realm="${realm(await serving(other.listener))}",service="s"`;
    const host = await serving(json({}, 401, { 'WWW-Authenticate': challenge }));
    await expect(client(host, { credentials: ann }).ping()).rejects.toMatchObject({ code: 'registry-refused-address' });
    expect(other.seen).toEqual([]);
  });
  it('goes to no link-local address at all', async () => {
    await expect(client('169.254.169.254', { insecure: true }).ping()).rejects.toMatchObject({
      code: 'registry-refused-address',
    });
    const looked = new Promise((resolve) => guardedLookup('169.254.169.254', {}, resolve));
    expect(await looked).toMatchObject({ code: 'ERR_REFUSED_ADDRESS' });
  });
});

describe('an image for several platforms', () => {
  it('is told by platform with sizes, and without what only tells of it', async () => {
    const child = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      layers: [{ digest: 'sha256:l', size: 40 }],
    };
    const { createHash } = await import('node:crypto');
    const digest = `sha256:${createHash('sha256').update(JSON.stringify(child)).digest('hex')}`;
    const entry = { mediaType: child.mediaType, size: 1, digest };
    const index = {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { ...entry, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
        { ...entry, platform: { os: 'unknown', architecture: 'unknown' } },
      ],
    };
    const host = await serving((request, response) =>
      json(request.url?.endsWith('/latest') ? index : child)(request, response),
    );
    expect(await client(host).image('a', 'latest')).toMatchObject({
      ...{ index: true, more: 0, created: null, platforms: [{ platform: 'linux/arm/v7', digest, size: 40 }] },
    });
  });
  it('whose bytes are not of its digest is refused', async () => {
    const host = await serving(json({ layers: [] }));
    await expect(client(host).image('a', `sha256:${'0'.repeat(64)}`)).rejects.toEqual(
      failing('registry-error', /asked for sha256:0000/),
    );
  });
});
