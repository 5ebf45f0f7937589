import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { go } from './support/navigate';
import { test } from './support/test';

test('many are stopped at once: each row counts down by its own grace and can be killed now, then each is told', async ({
  signedIn: page,
}) => {
  await docker('pull', '-q', 'busybox');
  const deaf = ['busybox', 'sh', '-c', 'trap "" TERM; while true; do sleep 1; done'];
  await docker('run', '-d', '--name', 'patient', '--stop-timeout', '600', ...deaf);
  await docker('run', '-d', '--name', 'hasty', '--stop-timeout', '300', ...deaf);
  await docker('create', '--name', 'idle', 'busybox');
  await go(page, 'Containers');
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row('patient')).toContainText('running');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  const bar = page.getByRole('region', { name: 'Selected containers' });
  await bar.getByRole('button', { name: 'Stop', exact: true }).click();

  await expect(row('patient')).toContainText(/(600|59\d) s to SIGKILL/);
  await expect(row('hasty')).toContainText(/(300|29\d) s to SIGKILL/);
  await row('hasty').getByRole('button', { name: 'Kill now: hasty' }).click();
  await expect(row('hasty')).toContainText('exited (137)');
  await expect(row('patient'), 'the other still has its grace').toContainText(/5\d\d s to SIGKILL/);
  await row('patient').getByRole('button', { name: 'Kill now: patient' }).click();

  const told = page.getByRole('main').getByRole('status').filter({ hasText: 'stopped' });
  await expect(told).toContainText('2 containers stopped');
  await expect(told).toContainText('idle was stopped already');
  expect(await docker('ps', '-q')).toBe('');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
});
