import type { Page } from '@playwright/test';

/**
 * Lets `page.goto` outlast a change of the machine's network interfaces, upon which Chromium gives up every request under
 * way, those over loopback too: an engine makes a bridge for each network. What is given up leads to Chromium's own error
 * page, or the page before loads itself again, which may come only after the next `goto` has begun.
 */
export function outlastNetworkChanges(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...target) => {
    for (;;)
      try {
        return await goto(...target);
      } catch (error) {
        const said = String(error);
        const interrupted = /interrupted by another navigation to "([^"]*)"/.exec(said)?.[1];
        const byNetwork = interrupted?.startsWith('chrome-error:') || interrupted === page.url();
        if (!said.includes('ERR_NETWORK_CHANGED') && !byNetwork) throw error;
      }
  };
}
