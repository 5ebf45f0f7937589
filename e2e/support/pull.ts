import { expect, type Locator, type Page } from '@playwright/test';

/** The column with the pull box and every job; opens it if it is not there yet. */
export async function openTray(page: Page): Promise<Locator> {
  const tray = page.getByRole('complementary', { name: 'Pull an image' });
  const button = page.getByRole('banner').getByRole('button', { name: /job/i });
  // The page of images opens it by itself where there is room: a press at that moment closes it again.
  await expect(async () => {
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
  }).toPass();
  await tray.waitFor();
  return tray;
}

/** Types `reference` into the pull box and answers its job, newest first. */
export async function pull(page: Page, reference: string): Promise<Locator> {
  const tray = await openTray(page);
  await tray.getByRole('combobox', { name: 'Image' }).fill(reference);
  await tray.getByRole('button', { name: 'Pull', exact: true }).first().click();
  return jobOf(tray, reference);
}

/** The newest job of `reference` in the tray, whatever its state. Without a tag it is of `:latest`. */
export function jobOf(tray: Locator, reference: string): Locator {
  const words = reference.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return tray.getByRole('article', { name: new RegExp(`^${words}(:latest)?: `) }).first();
}
