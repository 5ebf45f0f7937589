import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

test('rare options are found in their topics, variables come from a pasted .env, and the container has them all', async ({
  signedIn: page,
  app,
}) => {
  await docker('pull', '-q', 'busybox:latest');
  await page.goto(`${app.url}/environments/local/containers/run?image=busybox&name=topics&it=1&d=1`);
  const command = page.getByRole('complementary', { name: 'The same as a command' });
  const topic = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`), expanded: false });
  const box = (name: string) => page.getByRole('textbox', { name });

  await test.step('a .env is read as docker reads it, errors by line', async () => {
    await topic('Environment').click();
    await page.getByRole('button', { name: 'Paste a .env' }).click();
    await box('Lines of NAME=value').fill('# mine\nTOKEN=a=b\nexport X=1\nHOME\n');
    await page.getByRole('button', { name: 'Fill in' }).click();
    await expect(page.getByText('1 line was filled in.')).toBeVisible();
    await expect(page.getByText('Line 3: the name “export X” holds a blank: left out.')).toBeVisible();
    await expect(page.getByText('Line 4: HOME alone takes its value from your terminal')).toBeVisible();
    await expect(command).toContainText('-e TOKEN=a=b');
  });

  await test.step('what is wrong is told as typed, and what this engine would overlook', async () => {
    await topic('Security').click();
    await page.getByRole('button', { name: 'Add: Capabilities added' }).click();
    const capability = page.getByRole('combobox', { name: 'Capabilities added, row 1' });
    await capability.fill('NET-ADMIN');
    await expect(page.getByText('A capability like NET_ADMIN, or ALL.')).toBeVisible();
    await capability.fill('NET_ADMIN');
    await topic('Limits').click();
    await page.getByRole('button', { name: 'Add: Ulimits' }).click();
    await page.getByRole('combobox', { name: 'Ulimits: Name, row 1' }).fill('nofile');
    await box('Ulimits: Soft limit, row 1').fill('1024');
    await topic('Names and DNS').click();
    await page.getByRole('button', { name: 'Add: Name servers' }).click();
    await box('Name servers, row 1').fill('10.0.0.53');
    await expect(command).toContainText('--ulimit nofile=1024');
  });

  await test.step('it runs, and has what was asked for', async () => {
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'topics' })).toBeVisible();
    const told = await docker(
      'inspect',
      'topics',
      '--format',
      '{{json .HostConfig.CapAdd}} {{json .HostConfig.Dns}} {{(index .HostConfig.Ulimits 0).Soft}} {{json .Config.Env}}',
    );
    expect(told).toMatch(/^\["(CAP_)?NET_ADMIN"\] \["10.0.0.53"\] 1024 .*"TOKEN=a=b"/);
  });
});
