import type { Page } from '@playwright/test';

/** What the page showed: the first moment at which each (key, value) was seen. */
export interface Shown {
  at: number;
  key: string;
  value: string;
}

/**
 * Notes in the page, at every change of its tree, the text or attribute that `read` finds. `read` runs in the page: for
 * each element of `selector` it answers the attribute `attribute`, or the text when that is empty, under the key that the
 * element's label names, or the `code` in it.
 */
export async function watchPage(page: Page, selector: string, attribute: string): Promise<() => Promise<Shown[]>> {
  await page.evaluate(
    ({ selector, attribute }) => {
      const seen: Shown[] = [];
      const last = new Map<string, string>();
      // No function here has a name: tsx would wrap it in a helper that the page does not have.
      new MutationObserver(() => {
        const at = Date.now();
        for (const element of document.querySelectorAll(selector)) {
          const key =
            element.getAttribute('aria-label') ??
            element.querySelector('code')?.textContent ??
            element.textContent ??
            '';
          const value = attribute ? (element.getAttribute(attribute) ?? '') : (element.textContent ?? '');
          if (last.get(key) === value) continue;
          last.set(key, value);
          seen.push({ at, key, value });
        }
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(globalThis, { quaysideShown: seen });
    },
    { selector, attribute },
  );
  return () => page.evaluate(() => (globalThis as typeof globalThis & { quaysideShown: Shown[] }).quaysideShown);
}
