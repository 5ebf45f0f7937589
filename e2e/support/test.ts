import { test as base, type Page } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './app';
import { emptyEngine } from './engine';
import { outlastNetworkChanges } from './network-changes';

interface Fixtures {
  /** A page of a browser that has used a launch link, on the overview of the environment `local`. */
  signedIn: Page;
  /** Signs another browser in and answers its page. */
  anotherBrowser: () => Promise<Page>;
}
interface WorkerFixtures {
  app: App;
}

/**
 * Every spec's `test`: one server a worker, and an engine that is empty before and after each test. A page that logs an
 * uncaught error fails its test.
 */
export const test = base.extend<Fixtures & { emptied: void }, WorkerFixtures>({
  app: [
    async ({}, use) => {
      const app = await startApp(`unix://${testEngine().socket}`);
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  emptied: [
    async ({}, use) => {
      await emptyEngine();
      await use();
      await emptyEngine();
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    outlastNetworkChanges(page);
    await use(page);
  },
  signedIn: async ({ app, page }, use) => {
    const errors = collectErrors(page);
    await signIn(page, app);
    await use(page);
    if (errors.length) throw new Error(`The page threw: ${errors.join('\n')}`);
  },
  anotherBrowser: async ({ app, browser }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const page = await (await browser.newContext()).newPage();
      outlastNetworkChanges(page);
      pages.push(page);
      await signIn(page, app);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

/** Opens the launch link and waits for the shell. */
export async function signIn(page: Page, app: App): Promise<void> {
  await page.goto(await app.launchLink());
  await page.getByRole('main').waitFor();
  await page.waitForURL(`${app.url}/environments/local`);
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
