import { expect, type Page } from '@playwright/test';
import { go } from './navigate';

/** Removes all containers with their anonymous volumes, then all images, as a person does: select all, remove. */
export async function removeEverything(page: Page): Promise<void> {
  await go(page, 'Containers');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('region', { name: 'Selected containers' }).getByRole('button', { name: 'Remove…' }).click();
  const asked = page.getByRole('alertdialog');
  const volumes = asked.getByRole('checkbox', { name: /^Also remove/ });
  await expect(asked.getByRole('button', { name: /^Remove/ })).toBeVisible();
  if ((await volumes.count()) > 0) await volumes.click();
  await asked.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('No containers yet')).toBeVisible();

  await go(page, 'Images');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('toolbar', { name: 'Selected images' }).getByRole('button', { name: 'Remove…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByText('No images yet')).toBeVisible();
}
