import type { Page } from '@playwright/test';

/**
 * Lets `page.goto` outlast a change of the machine's network interfaces, upon which Chromium gives up every request under
 * way, those over loopback too: an engine makes a bridge for each network.
 */
export function outlastNetworkChanges(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...target) => {
    for (;;)
      try {
        return await goto(...target);
      } catch (error) {
        if (!String(error).includes('ERR_NETWORK_CHANGED')) throw error;
      }
  };
}
