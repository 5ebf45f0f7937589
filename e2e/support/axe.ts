import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with each rule that the page breaks as it stands, and the elements that break it: every rule in the light theme,
 * and what depends on colours once more in the dark one.
 */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Base UI's guards hand the focus on the moment they get it; axe sees only that they can be focused.
    // Legacy mode: no page of ours has a frame, and the other mode opens another page for each look.
    const axe = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').setLegacyMode();
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await analyze(axe);
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${colorScheme}, ${id}: ${node.html} (${node.failureSummary ?? ''})`));
  }
  expect.soft(found, what).toEqual([]);
}

/** What a page shows, whenever that is: one that lost a part to a change of the network loads itself again meanwhile. */
async function analyze(axe: AxeBuilder): ReturnType<AxeBuilder['analyze']> {
  for (;;)
    try {
      return await axe.analyze();
    } catch (error) {
      if (!String(error).includes('Execution context was destroyed')) throw error;
    }
}
