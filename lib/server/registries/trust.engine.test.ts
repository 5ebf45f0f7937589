import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RegistryForm } from '@/lib/contract/registries/registries';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { ownRegistry, type OwnRegistry } from '../testing/own-registry';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { makeSelfSigned } from '../tls/self-signed';

/** A certificate authority of a test. */
const authority = (name: string) =>
  makeSelfSigned([{ name: 'commonName', value: name }], {
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
/** A server's certificate by that authority, for an address. */
const signed = (ca: { cert: string; private: string }, ip: string) =>
  makeSelfSigned([{ name: 'commonName', value: 'a registry' }], {
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
    ],
  });

let core: Core;
let own: OwnRegistry;
let misnamed: OwnRegistry;
let pem: Record<'ca' | 'other' | 'leaf', string>;
const made: string[] = [];
const signal = new AbortController().signal;

beforeAll(async () => {
  core = await testCore();
  // No engine asks an address of the loopback for a certificate that it trusts.
  const host = await docker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}');
  const [ca, other] = await Promise.all([authority('CA of the house'), authority('CA of others')]);
  const [leaf, elsewhere] = await Promise.all([signed(ca, host), signed(ca, '192.0.2.77')]);
  pem = { ca: ca.cert, other: other.cert, leaf: leaf.cert };
  own = await ownRegistry({ host, tls: { cert: leaf.cert, key: leaf.private } });
  misnamed = await ownRegistry({ host, tls: { cert: elsewhere.cert, key: elsewhere.private } });
});
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});
afterAll(async () => {
  await Promise.all([own.close(), misnamed.close(), core.close()]);
});

/** Has the engine trust what stands in `text` for the registry, as docs.docker.com/engine/security/certificates tells. */
async function engineTrusts({ address }: OwnRegistry, text: string): Promise<void> {
  const folder = join('/etc/docker/certs.d', address);
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) made.push(first);
  await writeFile(join(folder, 'ca.crt'), text);
}
/** What came of a try with `ca` in the form, from here and from the engine. */
async function tried(ca: string, { address }: OwnRegistry = own) {
  const access = core.registries.tried(RegistryForm.parse({ address, ca }));
  const { quayside, engine } = await core.registries.test(core.environment('local').docker, access, signal);
  return { quayside: quayside.problem, engine: engine.problem };
}

describe('a registry whose certificate a CA of its own has signed', () => {
  it('is trusted by nobody at first, and each says it for itself', async () => {
    const { quayside, engine } = await tried('');
    expect(quayside).toMatchObject({ code: 'registry-certificate-unknown' });
    expect(engine).toMatchObject({
      code: 'registry-engine-trust',
      detail: expect.stringMatching(/x509: certificate signed by unknown authority/),
    });
  });
  it('is trusted by Quayside with the CA in the form, and by the engine with the CA in its folder, without a restart', async () => {
    expect(await tried(pem.ca)).toMatchObject({ quayside: null, engine: { code: 'registry-engine-trust' } });
    await engineTrusts(own, pem.ca);
    expect(await tried(pem.ca)).toEqual({ quayside: null, engine: null });
  });
  it('is not trusted by another CA, and that it is another one is said', async () => {
    await engineTrusts(own, pem.other);
    const { quayside, engine } = await tried(pem.other);
    expect(quayside).toMatchObject({ code: 'registry-ca-other', detail: expect.stringContaining('CN=CA of others') });
    expect(engine).toMatchObject({ code: 'registry-engine-trust' });
  });
  it('is not trusted by its own certificate, which is said to be that of a server', async () => {
    const { quayside } = await tried(pem.leaf);
    expect(quayside).toMatchObject({ code: 'registry-ca-leaf', detail: expect.stringContaining('CN=a registry') });
  });
  it('is refused by both where the certificate is for another name', async () => {
    await engineTrusts(misnamed, pem.ca);
    expect(await tried(pem.ca, misnamed)).toMatchObject({
      quayside: { code: 'registry-certificate-name' },
      engine: { code: 'registry-certificate-name' },
    });
  });
  it('gives an image to a pull when the engine trusts it, and before that the job says why not', async () => {
    const reference = `${own.address}/library/busybox:latest`;
    const pull = async () => core.jobs.ended((await core.jobs.pull('local', { reference }, localCaller)).id);
    expect(await pull()).toMatchObject({ state: 'failed', error: { code: 'registry-engine-trust' } });
    await engineTrusts(own, pem.ca);
    try {
      expect(await pull()).toMatchObject({ state: 'done' });
    } finally {
      await docker('rmi', reference);
    }
  });
});
