import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

const one = 'quayside-e2e:one';

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  await docker('tag', 'busybox', one);
  await docker('rmi', 'busybox');
});

test('images go out as an archive, and come back by a job that every page sees', async ({ signedIn: page }) => {
  const rows = page.getByRole('table', { name: 'Images' });
  const dialog = page.getByRole('dialog');
  const cards = page.getByRole('article');
  const saved = async (begin: () => Promise<void>) => {
    const waiting = page.waitForEvent('download');
    await begin();
    const download = await waiting;
    return {
      name: download.suggestedFilename(),
      mimeType: 'application/x-tar',
      buffer: readFileSync(await download.path()),
    };
  };
  const open = async (item: string) => {
    await page.getByRole('button', { name: 'Load or import' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const id = await docker('inspect', '-f', '{{.Id}}', one);
  let archive = { name: '', mimeType: '', buffer: Buffer.alloc(0) };

  await test.step('saved, compressed, by the browser itself', async () => {
    await go(page, 'Images');
    await rows.getByRole('row').filter({ hasText: 'quayside-e2e' }).getByRole('checkbox').check();
    await page.getByRole('toolbar', { name: 'Selected images' }).getByRole('button', { name: 'Save…' }).click();
    await expect(dialog).toContainText('docker save -o quayside-e2e-one.tar quayside-e2e:one');
    await dialog.getByRole('checkbox', { name: /Compress/ }).check();
    await expectNoViolations(page, 'the dialog of a save');
    archive = await saved(() => dialog.getByRole('button', { name: 'Save', exact: true }).click());
    expect(archive.name).toBe('quayside-e2e-one.tar.gz');
  });

  await test.step('loaded again, by a job that every page sees', async () => {
    await docker('rmi', one);
    await open('Load from archives…');
    const bad = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no archive') };
    await dialog.locator('input[type=file]').setInputFiles(bad);
    await expect(dialog.getByText('not an archive')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled();
    await dialog.locator('input[type=file]').setInputFiles(archive);
    await expectNoViolations(page, 'the dialog of a load');
    await dialog.getByRole('button', { name: 'Load', exact: true }).click();
    const card = cards.filter({ hasText: 'Loaded' });
    await expect(card.getByRole('link').filter({ hasText: one })).toBeVisible();
    await expect(card.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await expectNoViolations(page, 'the card of a load');
    expect(await docker('inspect', '-f', '{{.Id}}', one)).toBe(id);
  });
});
