import type { Page } from '@playwright/test';

/** What a watching person saw of the layers of a pull. */
export interface SeenLayers {
  ids: string[];
  states: string[];
  /** Whether a bar stood between empty and full. */
  filling: boolean;
}

/** Watches the layers of whatever is pulled in this page from now on: a pull may be over between two looks of a test. */
export async function watchLayers(page: Page): Promise<() => Promise<SeenLayers>> {
  const seen = await page.evaluateHandle(() => {
    const ids = new Set<string>();
    const states = new Set<string>();
    const told = { filling: false };
    const look = () => {
      for (const layer of document.querySelectorAll('[aria-label="Layers"] li')) {
        ids.add(layer.querySelector('code')?.textContent ?? '');
        states.add(layer.querySelector('b')?.textContent ?? '');
        for (const bar of layer.querySelectorAll<HTMLElement>('.bar i')) {
          const share = parseFloat(bar.style.width);
          if (share > 0 && share < 100) told.filling = true;
        }
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return { tell: () => ({ ids: [...ids], states: [...states], filling: told.filling }) };
  });
  return () => seen.evaluate((watch) => watch.tell());
}
