import { expect, type Page } from '@playwright/test';

/** Follows an entry of the navigation: "Overview", "Containers", "Images". */
export async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name }).click();
}

/** Opens the container `name` from the list. */
export async function openContainer(page: Page, name: string): Promise<void> {
  await go(page, 'Containers');
  const link = page.getByRole('table', { name: 'Containers' }).getByRole('link', { name, exact: true });
  await expect(link).toHaveCount(1);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
