import { expect, type Locator, type Page } from '@playwright/test';

/** The terminal in the dock whose container is `container`. */
export function terminalOf(page: Page, container: string): Locator {
  return page
    .getByRole('complementary', { name: 'Terminals' })
    .getByRole('region', { name: new RegExp(`^Terminal: .* in ${container}$`) });
}

/** What stands on the screen of a terminal, a line a row. */
export function screenOf(terminal: Locator): Locator {
  return terminal.locator('.xterm-rows');
}

/** Opens a terminal from the terminal tab of a running container, with whatever shell is found. */
export async function openTerminal(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'New terminal' }).click();
  await page.getByRole('button', { name: 'Open terminal' }).click();
}

/** Puts the focus into `terminal`, types a line and ends it with Enter. */
export async function typeLine(terminal: Locator, line: string): Promise<void> {
  await terminal.locator('.xterm-screen').click();
  await expect(terminal.getByRole('textbox', { name: 'Terminal input' })).toBeFocused();
  await terminal.page().keyboard.type(line);
  await terminal.page().keyboard.press('Enter');
}
