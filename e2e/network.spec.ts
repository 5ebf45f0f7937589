import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { expect } from '@playwright/test';
import { makeSelfSigned } from '@/lib/server/tls/self-signed';
import { testEngine } from '@/lib/server/testing/test-engine';
import { startApp } from './support/app';
import { send } from './support/stranger';
import { test } from './support/test';

const engine = () => `unix://${testEngine().socket}`;
const link = (text: string) => text.replace(/^https:\/\/dock\.example/, 'https://localhost');

test('over TLS of its own, on a name of its own, the page works and its cookie keeps to TLS', async ({ browser }) => {
  const app = await startApp(engine(), { variables: { QUAYSIDE_TLS: 'self-made', QUAYSIDE_HOSTS: 'dock.example' } });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    expect(await app.launchLink()).toContain('https://dock.example:');
    await page.goto(link(await app.launchLink()));
    await page.waitForURL(`${app.url}/environments/local`);
    await expect(page.getByRole('link', { name: 'Containers 0' })).toBeVisible();
    const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('quayside-'));
    expect(cookie).toMatchObject({
      name: `__Host-quayside-${app.port}`,
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
    });
    const answer = await page.request.get(`${app.url}/healthz`);
    expect(answer.headers()['strict-transport-security']).toBeTruthy();
  } finally {
    await context.close();
    await app.stop();
  }
});

test('a renewed certificate is shown without a restart', async () => {
  const make = () => makeSelfSigned([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  const files = { cert: test.info().outputPath('cert.pem'), key: test.info().outputPath('key.pem') };
  const put = ({ cert, private: key }: Awaited<ReturnType<typeof make>>) => {
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key);
    return new X509Certificate(cert).fingerprint256;
  };
  const [first, second] = await Promise.all([make(), make()]);
  const before = put(first);
  const variables = { QUAYSIDE_TLS_CERT: files.cert, QUAYSIDE_TLS_KEY: files.key };
  const app = await startApp(engine(), { variables });
  const shown = () =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ port: app.port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      }).once('error', reject);
    });
  try {
    expect(await shown()).toBe(before);
    await expect.poll(shown, { timeout: 30_000 }).toBe(put(second));
  } finally {
    await app.stop();
  }
});

test('behind a proxy only the proxy is let in, and a health check', async () => {
  // The documentation's own network (RFC 5737): no request of this test comes from there.
  const variables = { QUAYSIDE_TRUSTED_PROXIES: '192.0.2.1', QUAYSIDE_HOSTS: 'dock.example' };
  const app = await startApp(engine(), { variables });
  try {
    const headers = { host: 'dock.example', 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' };
    for (const path of ['/', '/api/session', '/environments/local'])
      expect((await send(app.port, { path, headers })).status).toBe(403);
    expect((await send(app.port, { path: '/healthz', headers: { host: `localhost:${app.port}` } })).status).toBe(200);
  } finally {
    await app.stop();
  }
});

test('through the proxy, the address of the person counts and http is no origin', async () => {
  const variables = { QUAYSIDE_TRUSTED_PROXIES: 'loopback', QUAYSIDE_HOSTS: 'dock.example' };
  const app = await startApp(engine(), { variables });
  try {
    const ask = (headers: Record<string, string>) =>
      send(app.port, { path: '/api/session', headers: { host: 'dock.example', ...headers } });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ origin: 'https://dock.example' })).status).toBe(401);
    expect((await ask({ origin: 'http://dock.example' })).status).toBe(403);
    expect((await ask({ host: 'evil.example' })).status).toBe(403);
  } finally {
    await app.stop();
  }
});

test('a script that nobody vouched for does not run', async ({ signedIn }) => {
  const refused = signedIn.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  await signedIn.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="nowhere" onerror="window.stranger = true">';
    document.body.append(script);
  });
  await refused;
  expect(await signedIn.evaluate(() => 'stranger' in window)).toBe(false);
});
