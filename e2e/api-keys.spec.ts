import { expect, type Page } from '@playwright/test';
import type { MadeKey } from '@/lib/contract/keys';
import type { Ack } from '@/lib/contract/problem';
import type { RunStarted } from '@/lib/contract/run/request';
import type { TerminalSession } from '@/lib/contract/terminal';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { addPerson, call, connect, signIn, turnAccountsOn } from './support/api';
import { startApp, type App } from './support/app';
import { expectNoViolations } from './support/axe';
import { signInAs } from './support/people';
import { noteSecret } from './support/secrets';
import { test } from './support/test';

const password = 'four unrelated words here';
const ada = { name: 'ada', password };
const containers = '/api/environments/local/containers';

let app: App;
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(() => app.stop());

/** A program with a key, and nothing else of a session. */
async function ask(key: string, method: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}${path}`, { method, headers: { authorization: `Bearer ${key}`, ...headers } });
  const text = await answer.text();
  return { status: answer.status, body: text ? (JSON.parse(text) as unknown) : null };
}

/** Makes a key as a person does, and answers it. */
async function makeKey(page: Page, name: string, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Make an API key…' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Role').selectOption({ label: role });
  await form.getByLabel('Expires').selectOption({ label: 'never' });
  await expect(form.getByText(/holds until you revoke it/)).toBeVisible();
  await expectNoViolations(page, 'a key is made');
  await form.getByRole('button', { name: 'Make the key' }).click();
  const shown = page.getByRole('alertdialog', { name: `The API key ${name}` });
  const key = (await shown.getByText(/^qs_\w+$/).textContent()) ?? '';
  await expectNoViolations(page, 'a key is shown');
  await shown.getByRole('button', { name: 'I have it' }).click();
  return noteSecret('api key', key);
}

test('a person makes an API key, a program uses it within its role, and it is refused once it is revoked', async ({
  page,
}) => {
  await turnAccountsOn(app, ada);
  await docker('run', '-d', '--name', 'web', 'busybox', 'sleep', '1000');
  await signInAs(page, app, ada);
  await page.goto(`${app.url}/settings/profile`);
  const key = await makeKey(page, 'nightly', 'Operator');
  const row = page.getByRole('listitem').filter({ hasText: 'nightly' });
  await expect(row).toContainText(key.slice(0, 9));
  await expect(row).toContainText('never used');

  await test.step('its role is what it may, and no cookie adds to it', async () => {
    expect((await ask(key, 'GET', containers)).body).toEqual([expect.objectContaining({ name: 'web' })]);
    expect((await ask(key, 'POST', `${containers}/web/kill`)).status).toBe(204);
    const session = await signIn(app, 'ada', password);
    const both = { cookie: session.cookie, 'x-quayside-token': session.token };
    for (const [method, path] of [
      ['DELETE', `${containers}/web`],
      ['GET', '/api/people'],
      ['GET', '/api/profile'],
      ['GET', '/api/profile/keys'],
      ['GET', '/api/audit'],
    ] as const)
      expect(await ask(key, method, path, both), path).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await ask(`${key}x`, 'GET', containers, both)).status).toBe(401);
    expect((await ask(key, 'GET', containers, { origin: 'https://evil.example' })).status).toBe(403);
    const { body } = await call(app, 'GET', '/api/audit?who=nightly', { session });
    expect(body).toMatchObject({
      entries: [
        { operation: 'container.remove', outcome: 'refused', person: 'ada', key: 'nightly' },
        { operation: 'container.kill', outcome: 'ok', person: 'ada', key: 'nightly', object: 'web' },
      ],
    });
  });

  await page.reload();
  await expect(row).toContainText('last used');
  await expectNoViolations(page, 'the keys of a person');
  await row.getByRole('button', { name: 'Revoke the API key nightly' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('You have no API key.')).toBeVisible();
  expect((await ask(key, 'GET', containers)).status).toBe(401);
});

test('a key has no more rights than its person has at that moment, and none without them', async () => {
  const owner = await turnAccountsOn(app, ada);
  const person = await addPerson(app, owner, { name: 'ben', password, roles: { local: 'admin' } });
  const body = { name: 'ci', role: 'admin', environments: ['local'], days: 7 };
  const session = await signIn(app, 'ben', password);
  const made = await call(app, 'POST', '/api/profile/keys', { session, body });
  const { key } = made.body as { key: string };
  expect((await ask(key, 'DELETE', '/api/environments/local/jobs')).status).toBe(204);
  const place = `/api/people/${person.id}`;
  await call(app, 'PATCH', place, { session: owner, body: { roles: { local: 'viewer' } } });
  expect((await ask(key, 'DELETE', '/api/environments/local/jobs')).status).toBe(403);
  expect((await ask(key, 'GET', containers)).status).toBe(200);
  await call(app, 'DELETE', place, { session: owner });
  expect((await ask(key, 'GET', containers)).status).toBe(401);
});

test('the API is described in the app, searched, and read on a phone', async ({ page }) => {
  await turnAccountsOn(app, ada);
  await signInAs(page, app, ada);
  await page.goto(`${app.url}/settings/api`);
  await expectNoViolations(page, 'the list of operations');
  await page.getByRole('textbox', { name: 'Search the API' }).fill('pull post');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /Pull an image/ })).toBeVisible();
  await expect(main.getByRole('link', { name: /List containers/ })).toBeHidden();
  await main.getByRole('link', { name: /Pull an image/ }).click();
  await expect(main.getByText('Admin and above')).toBeVisible();
  await expect(main.getByText('/api/environments/local/images/pull"')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(page, 'an operation on a phone');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a terminal that a run by key opened stays open, and ends with the key', async () => {
  const session = await turnAccountsOn(app, ada);
  const given = { name: 'nightly', role: 'admin', environments: ['local'], days: null };
  const { id, key } = (await call(app, 'POST', '/api/profile/keys', { session, body: given })).body as MadeKey;
  await docker('pull', '-q', 'busybox');
  const run = await fetch(`${app.url}${containers}/run`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ form: { image: 'busybox', command: 'sh', tty: true, interactive: true } }),
  });
  expect(run.status).toBe(201);
  const { sessionId } = (await run.json()) as RunStarted;
  const socket = await connect(app, '/terminal', session);
  const state = async () => {
    const { data } = (await socket.emitWithAck('list', { env: 'local' })) as Ack<TerminalSession[]>;
    return data?.find((terminal) => terminal.id === sessionId)?.state;
  };
  expect(await state()).toBe('open');
  await call(app, 'DELETE', `/api/profile/keys/${id}`, { session });
  await expect.poll(state).not.toBe('open');
  socket.close();
});
