import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { credentials } from './support/credentials';
import { openSocket, send } from './support/stranger';
import { test } from './support/test';

const containers = '/api/environments/local/containers';

test('the person who used the launch link gets in, by cookie and token together', async ({ signedIn, app }) => {
  const { cookie, token } = await credentials(signedIn, app);
  const headers = { host: `localhost:${app.port}`, cookie };
  const read = await send(app.port, { path: containers, headers: { ...headers, 'x-quayside-token': token } });
  expect(read.status).toBe(200);
  expect(await openSocket(app.port, headers, token)).toBe('open');
});

test('a name rebound to the loopback is refused, whatever it brings', async ({ signedIn, app }) => {
  const { cookie, token } = await credentials(signedIn, app);
  const headers = { host: `evil.example:${app.port}`, cookie, 'x-quayside-token': token };
  for (const path of ['/', containers, '/healthz']) expect((await send(app.port, { path, headers })).status).toBe(403);
  expect(await openSocket(app.port, headers, token)).not.toBe('open');
});

test('another site can neither post nor open a socket', async ({ signedIn, app }) => {
  const { cookie, token } = await credentials(signedIn, app);
  for (const origin of ['https://evil.example', `http://localhost:${app.port + 1}`, 'null']) {
    const headers = { host: `localhost:${app.port}`, origin, cookie };
    const post = await send(app.port, {
      method: 'POST',
      path: '/api/environments/local/images/pull',
      headers: { ...headers, 'x-quayside-token': token, 'content-type': 'application/json' },
      body: '{"reference":"busybox"}',
    });
    expect(post.status).toBe(403);
    expect(await openSocket(app.port, headers, token)).not.toBe('open');
  }
});

test('a page on another port of localhost gets the cookie, and can do nothing with it', async ({ signedIn, app }) => {
  let stolen: string | undefined;
  const thief = createServer((request, response) => {
    stolen = request.headers.cookie;
    response.end('a published container');
  });
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  await signedIn.goto(`http://localhost:${(thief.address() as AddressInfo).port}`);
  thief.close();
  expect(stolen, 'cookies do not tell ports apart').toContain(`quayside-${app.port}=`);
  const headers = { host: `localhost:${app.port}`, cookie: stolen ?? '' };
  expect((await send(app.port, { path: containers, headers })).status).toBe(401);
  expect((await send(app.port, { method: 'POST', path: `${containers}/x/stop`, headers })).status).toBe(401);
  expect(await openSocket(app.port, headers)).toBe('unauthenticated');
  const page = await send(app.port, { path: '/environments/local/containers', headers });
  expect(page.body, 'pages hold nothing of the engine').not.toContain('docker.sock');
});

test('without the secret, or with a wrong or used one, there is only the page that says where the link is', async ({
  app,
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const used = await app.launchLink();
  await page.goto(used);
  await page.getByRole('main').waitFor();
  await page.waitForURL(`${app.url}/environments/local`);
  await page.context().close();
  for (const link of [app.url, `${app.url}/#launch=wrong`, used, `${app.url}/environments/local/images`]) {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(link);
    await expect(stranger.getByText('launch-link')).toBeVisible();
    await expect(stranger.getByRole('navigation')).toHaveCount(0);
    await stranger.context().close();
  }
  const headers = { host: `localhost:${app.port}` };
  expect((await send(app.port, { path: containers, headers })).status).toBe(401);
  expect(await openSocket(app.port, headers)).not.toBe('open');
});

test('no page may frame Quayside, guess types or read across origins', async ({ app }) => {
  const answer = await send(app.port, { path: '/', headers: { host: `localhost:${app.port}` } });
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});
