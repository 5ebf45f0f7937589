import type { Page } from '@playwright/test';
import type { App } from './app';
import { noteSecretsOf } from './secrets';

/** Cookie and token of the signed-in page, as someone who stole them would hold them. */
export async function credentials(page: Page, app: App): Promise<{ cookie: string; token: string }> {
  const kept = (await page.context().cookies()).find((cookie) => cookie.name === `quayside-${app.port}`);
  const token = await page.evaluate(() => localStorage.getItem('quayside-token'));
  if (!kept || !token) throw new Error('The page is not signed in.');
  noteSecretsOf({ cookie: `${kept.name}=${kept.value}`, token });
  return { cookie: `${kept.name}=${kept.value}`, token };
}
