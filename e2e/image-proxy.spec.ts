import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { expect } from '@playwright/test';
import { makeSelfSigned } from '@/lib/server/tls/self-signed';
import { freePort } from '@/lib/server/testing/free-port';
import { docker } from '@/lib/server/testing/test-engine';
import { linkOf, makeNginx, test, type ImageHost } from './support/image';
import { openContainer } from './support/navigate';
import { owner } from './support/people';
import { screenOf, terminalOf, typeLine } from './support/terminal';

test.describe.configure({ timeout: 180_000 });

const quayside = 'quayside-quayside-1';
const addressOf = ({ docker: run }: ImageHost) =>
  run('inspect', quayside, '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}');

test('the profile proxy: other machines come in by TLS, and are known by their own address', async ({
  browser,
  host,
  composed,
}) => {
  await makeNginx(host);
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'box', 'busybox', 'sleep', '600');
  const bridge = await host.docker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}');
  const network = bridge.replace(/\.\d+\.\d+$/, '.127');
  const proxy = `${network}.2`;
  const [https, http] = [String(await freePort()), String(await freePort())];
  const { compose, port } = await composed({
    COMPOSE_PROFILES: 'proxy',
    QUAYSIDE_NETWORK: 'proxy',
    QUAYSIDE_HOSTS: 'quayside.example.com',
    PROXY_ADDRESS: '127.0.0.1',
    PROXY_HTTPS_PORT: https,
    PROXY_HTTP_PORT: http,
    PROXY_NETWORK: network,
    ...(await certificate()),
  });
  await compose(['up', '--detach', '--no-build']);
  const origin = `https://localhost:${https}`;
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();

  await test.step('plain HTTP leads to TLS', async () => {
    const answer = await fetch(`http://localhost:${http}/some/page?x=1`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${origin}/some/page?x=1`);
  });

  await test.step('the first account, a list of containers and a terminal, all over TLS', async () => {
    const link = await linkOf(compose);
    expect(link).toMatch(/^https:\/\/quayside\.example\.com\/#launch=/);
    // Chromium gives up what it loads when a network is added to its machine, as the engine just did.
    await expect(async () => {
      await page.goto(link.replace('https://quayside.example.com', origin));
      await page.waitForURL(`${origin}/set-up`, { timeout: 10_000 });
    }).toPass({ timeout: 40_000 });
    await page.getByLabel('User name').fill(owner.name);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    const socket = page.waitForEvent('websocket', (one) => one.url().startsWith(`wss://localhost:${https}/socket.io/`));
    await page.getByRole('button', { name: 'Make the account' }).click();
    await socket;
    await openContainer(page, 'box');
    await page.getByRole('main').getByRole('button', { name: 'Terminal', exact: true }).click();
    await page.getByRole('button', { name: 'Open terminal' }).click();
    const terminal = terminalOf(page, 'box');
    await expect(screenOf(terminal)).toContainText('#');
    await typeLine(terminal, 'echo "over TLS" > /tmp/note; exit 3');
    await expect(terminal.getByRole('status').filter({ hasText: 'exited (3)' })).toBeVisible();
    expect(await docker('exec', 'box', 'cat', '/tmp/note')).toBe('over TLS');
  });

  await test.step('the audit log tells the address of whoever connected, not one that they name', async () => {
    const guess = { from: bridge, to: proxy, host: `localhost:${https}`, forwarded: '203.0.113.7' };
    expect(await guessPassword(guess)).toBe(401);
    await page.goto(`${origin}/settings/audit?who=${bridge}`);
    const rows = page.getByRole('table', { name: 'Audit log' }).getByRole('row');
    await expect(rows.filter({ hasText: 'Sign in' })).toHaveCount(1);
    // The page came by the published port, which on this engine is a program on its host.
    await page.goto(`${origin}/settings/audit?who=${network}.1`);
    await expect(rows.filter({ hasText: 'Make the first account' })).toHaveCount(1);
  });

  // Takes the address that Quayside had, which so gets another one.
  const address = await addressOf(host);
  await compose(['stop', 'quayside']);
  const beside = await host.docker('run', '-d', '--init', '--network', 'quayside_proxy', 'busybox', 'sleep', '600');
  await compose(['up', '--detach', '--no-build', '--force-recreate', 'quayside']);
  expect(await addressOf(host)).not.toBe(address);

  await test.step('a Quayside that was made anew is found by the proxy, and the person is still signed in', async () => {
    await expect(async () => {
      await page.goto(`${origin}/environments/local/containers`);
      const rows = page.getByRole('table', { name: 'Containers' });
      await expect(rows.getByRole('link', { name: 'box', exact: true })).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('around the proxy nobody comes in: not the host, not a container beside it, whatever they say', async () => {
    const around = await fetch(`http://localhost:${port}/`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
    expect(around.status).toBe(403);
    const ask = ['wget', '-O', '-', '--header', `Host: localhost:${port}`, '--header', `X-Forwarded-For: ${proxy}`];
    await expect(host.docker('exec', beside, ...ask, `http://quayside:${port}/`)).rejects.toThrow('403');
  });
  await host.docker('rm', '--force', beside);
  await page.context().close();
});

/** A certificate for localhost, as the files that an operator would name. */
async function certificate() {
  const made = await makeSelfSigned([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  const files = {
    PROXY_CERTIFICATE: test.info().outputPath('certificate.pem'),
    PROXY_KEY: test.info().outputPath('key.pem'),
  };
  writeFileSync(files.PROXY_CERTIFICATE, made.cert);
  writeFileSync(files.PROXY_KEY, made.private, { mode: 0o600 });
  return files;
}

/** Tries to sign in with a wrong password from one of this machine's addresses, naming another one; answers the status. */
function guessPassword({ from, to, host, forwarded }: Record<'from' | 'to' | 'host' | 'forwarded', string>) {
  const body = JSON.stringify({ name: owner.name, password: 'not this one' });
  const headers = {
    host,
    'content-type': 'application/json',
    'content-length': body.length,
    'x-forwarded-for': forwarded,
    forwarded: `for=${forwarded}`,
  };
  const options = { host: to, port: 8443, localAddress: from, rejectUnauthorized: false, method: 'POST', headers };
  return new Promise<number>((resolve, reject) => {
    request({ ...options, path: '/api/session/sign-in' }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    })
      .once('error', reject)
      .end(body);
  });
}
