import { test, type Page } from '@playwright/test';
import { expectNoViolations } from './axe';

/** A state of the page that is looked at: how to get there from anywhere. `at`: the path below where it is looked at. */
export interface Sight {
  what: string;
  at: string;
  show?: (page: Page) => Promise<unknown>;
}

/** Goes to each sight below `url`, and fails with each rule that one of them breaks. */
export async function lookAt(page: Page, url: string, sights: readonly Sight[]): Promise<void> {
  for (const { what, at, show } of sights)
    await test.step(what, async () => {
      await page.goto(`${url}${at}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await show?.(page);
      await expectNoViolations(page, what);
    });
}
