import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

test('what is wrong in the form is told as it is typed, what the engine refuses at its field; corrected, it runs', async ({
  signedIn: page,
  app,
}) => {
  await docker('pull', '-q', 'nginx:1.27-alpine');
  const port = await test.step('a container that holds the name and the port', async () => {
    await docker('run', '-d', '--name', 'web', '-p', '127.0.0.1::80', 'nginx:1.27-alpine');
    return (await docker('port', 'web', '80/tcp')).split(':')[1] ?? '';
  });
  const before = await docker('ps', '-aq', '--no-trunc');
  await page.goto(`${app.url}/environments/local/containers/run?image=nginx%3A1.27-alpine&d=1&p=%3A80`);
  const name = page.getByRole('textbox', { name: /^Name/ });
  const hostPort = page.getByRole('textbox', { name: 'Port of this host, row 1' });
  const run = page.getByRole('button', { name: 'Run', exact: true });

  await test.step('told as typed', async () => {
    await name.fill('a b');
    await expect(page.getByText('Two or more letters, digits')).toBeVisible();
    await hostPort.fill('70000');
    await expect(page.getByText('A port is a number from 1 to 65535.')).toBeVisible();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await run.click();
    await expect(page.getByText('2 values to fix')).toBeVisible();
  });

  await test.step('the name is taken: the engine’s words at the name', async () => {
    await hostPort.fill(port);
    await name.fill('web');
    await run.click();
    const refused = page.getByRole('alert').filter({ hasText: 'This name is taken by web.' });
    await expect(refused).toContainText('The container name "/web" is already in use');
    await expect(page.getByText('Nothing was left behind.')).toBeVisible();
    expect(await docker('ps', '-aq', '--no-trunc')).toBe(before);
    await refused.getByRole('button', { name: /^Use .* instead$/ }).click();
    await expect(name).not.toHaveValue('web');
    await expect(refused).toHaveCount(0);
  });

  await test.step('the port is taken: the engine’s words at the port', async () => {
    await name.fill('web-too');
    await run.click();
    const refused = page.getByRole('alert').filter({ hasText: `Port ${port} of this host is taken by web.` });
    await expect(refused).toContainText('port is already allocated');
    expect(await docker('ps', '-aq', '--no-trunc'), 'nothing is left of the failed start').toBe(before);
    await refused.getByRole('button', { name: 'Let the engine choose' }).click();
  });

  await test.step('corrected, it runs', async () => {
    await run.click();
    await expect(page.getByRole('heading', { name: 'web-too' })).toBeVisible();
    expect(await docker('inspect', 'web-too', '--format', '{{.State.Status}} {{.Config.Image}}')).toBe(
      'running nginx:1.27-alpine',
    );
    expect(await docker('port', 'web-too', '80/tcp')).toMatch(/^127\.0\.0\.1:\d+$/);
  });
});
