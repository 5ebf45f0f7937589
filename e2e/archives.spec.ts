import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go, openContainer } from './support/navigate';
import { test } from './support/test';

const [one, imported] = ['quayside-e2e:one', 'quayside-e2e:imported'];

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

test('the files of a container go out, and come back as an image that runs', async ({ signedIn: page }) => {
  const dialog = page.getByRole('dialog');
  const cards = page.getByRole('article');
  let files = Buffer.alloc(0);
  await test.step('a container’s files exported', async () => {
    await docker('create', '--name', 'exported', one, 'sh');
    await openContainer(page, 'exported');
    await page.getByRole('button', { name: 'More actions' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export files' }).click();
    const download = await waiting;
    files = readFileSync(await download.path());
    expect(download.suggestedFilename()).toBe('exported.tar');
  });

  await test.step('and imported as an image that runs', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page, 'Images');
    await page.getByRole('button', { name: 'Load or import' }).click();
    await page.getByRole('menuitem', { name: 'Import a file system…' }).click();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'exported.tar', mimeType: 'application/x-tar', buffer: files });
    await dialog.getByRole('textbox', { name: 'Name of the image' }).fill(imported);
    const changes = dialog.getByRole('textbox', { name: 'How it is run' });
    await changes.fill('RUN true');
    await expect(dialog.getByText('Not an instruction that an import takes: RUN true')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
    await changes.fill('CMD ["echo", "it runs"]');
    await expectNoViolations(page, 'the dialog of an import');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(cards.filter({ hasText: 'Imported' }).getByRole('link').filter({ hasText: imported })).toBeVisible();
    expect(await docker('run', '--rm', imported)).toBe('it runs');
  });
});
