import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test.describe('networks', () => {
  test('a subnet that is taken is told as it is typed and corrected by a press; a container joins, is seen with its address, and leaves', async ({
    signedIn: page,
  }) => {
    await docker('pull', '-q', 'busybox');
    await docker('network', 'create', '--subnet', '10.216.0.0/24', 'there');
    await docker('run', '-d', '--name', 'web', 'busybox', 'sleep', '1000');
    await go(page, 'Networks');
    await expect(row(page, 'there')).toContainText('10.216.0.0/24');
    // What is built in stays: it has no check box.
    await expect(row(page, 'there').getByRole('checkbox')).toHaveCount(1);
    await expect(row(page, 'built in').getByRole('checkbox')).toHaveCount(0);
    await expectNoViolations(page, 'networks');
    await page.getByRole('link', { name: 'Create network' }).click();
    await field(page, 'Name')
      .or(page.getByRole('textbox', { name: /^Name/ }))
      .first()
      .fill('shop');
    await page.getByRole('button', { name: 'Add a subnet' }).click();
    await field(page, 'Subnet').fill('10.216.0.128/25');
    await expect(page.getByText('Overlaps 10.216.0.0/24 of the network there.')).toBeVisible();
    await page.getByRole('button', { name: 'Use 10.216.1.0/25' }).click();
    await expect(page.getByText('125 addresses for containers')).toBeVisible();
    await field(page, 'Gateway').fill('10.216.2.1');
    await expect(page.getByText('Not within 10.216.1.0/25.')).toBeVisible();
    await expectNoViolations(page, 'the form of a network, with what is wrong');
    await field(page, 'Gateway').fill('10.216.1.3');
    const panel = page.getByRole('complementary', { name: 'As a command' });
    await expect(panel).toContainText('--subnet 10.216.1.0/25');
    await page.getByRole('button', { name: 'Create network' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible();
    expect(await docker('network', 'inspect', '-f', '{{json .IPAM.Config}}', 'shop')).toBe(
      '[{"Subnet":"10.216.1.0/25","Gateway":"10.216.1.3"}]',
    );
    await page.getByRole('button', { name: 'Connect a container' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Aliases' }).fill('www');
    const address = dialog.getByRole('textbox', { name: /^IPv4 address/ });
    await address.fill('10.216.1.3');
    await expect(dialog.getByText('Set aside: the gateway')).toBeVisible();
    await address.fill('10.216.1.7');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(row(page, 'web')).toContainText('10.216.1.7');
    await expect(row(page, 'web')).toContainText('www');
    expect(await docker('exec', 'web', 'ip', 'addr')).toContain('10.216.1.7/25');

    await expectNoViolations(page, 'a network');
    await page.getByRole('button', { name: 'Disconnect web' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByText('No container is in it.')).toBeVisible();
    expect(await docker('inspect', '-f', '{{len .NetworkSettings.Networks}}', 'web')).toBe('1');
    await docker('network', 'rm', 'shop', 'there');
  });

  test('a prune shows what goes, spares what a stopped container would miss, and removes just what was chosen', async ({
    signedIn: page,
  }) => {
    await docker('pull', '-q', 'busybox');
    await docker('network', 'create', '--subnet', '10.216.4.0/24', 'idle');
    await docker('network', 'create', '--subnet', '10.216.5.0/24', 'missed');
    await docker('create', '--name', 'job', '--network', 'missed', 'busybox', 'true');
    await go(page, 'Networks');
    await page.getByRole('button', { name: 'Prune…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(box(page, 'idle')).toBeChecked();
    await expect(box(page, 'missed')).not.toBeChecked();
    await expect(dialog).toContainText('job does not run, and could start no more without it');
    await expect(dialog).toContainText('docker network rm idle');
    await dialog.getByRole('button', { name: 'Remove 1', exact: true }).click();
    await expect(dialog).toContainText('1 removed.');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toHaveCount(0);
    await expect(row(page, 'idle')).toHaveCount(0);
    await expect(row(page, 'missed')).toHaveCount(1);

    await row(page, 'missed').getByRole('button', { name: 'More for missed' }).click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await expect(dialog).toContainText('job does not run, and could start no more');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    // Behind a dialog the list is out of reach: first it closes.
    await expect(dialog).toHaveCount(0);
    await expect(row(page, 'missed')).toHaveCount(0);
    expect(await docker('network', 'ls', '-q', '--filter', 'type=custom')).toBe('');
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('建网络：子网冲突当场指出，一键改正，再删除', async ({ signedIn: page }) => {
    await docker('network', 'create', '--subnet', '10.217.0.0/24', 'there');
    await page.getByRole('link', { name: '网络' }).first().click();
    await page.getByRole('link', { name: '创建网络' }).click();
    await page.getByRole('textbox', { name: /^名称/ }).first().fill('shop');
    await page.getByRole('button', { name: '添加子网' }).click();
    await field(page, '子网').fill('10.217.0.0/24');
    await expect(page.getByText('与网络 there 的 10.217.0.0/24 重叠。')).toBeVisible();
    await page.getByRole('button', { name: '改用 10.217.1.0/24' }).click();
    await page.getByRole('button', { name: '创建网络' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'shop' })).toBeVisible();
    await page.getByRole('button', { name: '删除…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '网络' })).toBeVisible();
    await expect(row(page, 'shop')).toHaveCount(0);
    await docker('network', 'rm', 'there');
  });
});
