import type { Locator, Page } from '@playwright/test';
import type { Say } from '../say';

/** What a sight needs to be shown. */
export interface Scene {
  page: Page;
  say: Say;
  /** Host and port of the registry whose pulls take a while, of the one that answers at once, and of nobody. */
  registries: { slow: string; dead: string };
  newcomer: { name: string; password: string };
}

/** A page in a state. `as`: who looks; an owner unless told otherwise. */
export interface Sight {
  name: string;
  at: string;
  as?: 'nobody';
  /** The page is left open while all others are looked at, so that its figures have had time to grow. */
  grows?: true;
  /** What fills the window to its foot: it is shown as a screen shows it, not at its whole length. */
  fills?: true;
  show: (scene: Scene) => Promise<unknown>;
}

export const env = '/environments/local';
export const main = (page: Page) => page.getByRole('main');
export const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
export const rows = ({ page }: Scene, text: string) =>
  main(page).getByRole('row').filter({ hasText: text }).first().waitFor();
export const text = ({ page }: Scene, words: string | RegExp) => page.getByText(words).first().waitFor();
