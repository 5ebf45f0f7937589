import { expect, type Locator, type Page } from '@playwright/test';

/** More Tabs than any page has stops: going round without meeting the element means that keys do not reach it. */
const stops = 120;

/** Presses Tab until the focus is on `element`, as a person without a mouse does. Fails when it is never reached. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  const handle = await element.elementHandle();
  for (let pressed = 0; pressed < stops; pressed += 1) {
    if (await handle?.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(element, 'reached by the Tab key').toBeFocused();
}

/** Waits until a menu that was opened by key hears keys itself: one that is pressed before is lost. */
export async function menuHearsKeys(page: Page): Promise<void> {
  await expect(page.locator('[role=menu] [role=menuitem]:focus')).toBeVisible();
}
