import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { ApiSession } from '@/e2e/support/api';
import type { App } from '@/e2e/support/app';
import { widths } from '@/e2e/support/widths';
import { themeCookie } from '@/lib/client/theme';
import { localeCookie, type Locale } from '@/lib/i18n/locales';
import { sayIn } from './say';
import type { Scene, Sight } from './sights/sight';

export const kinds = { desk: widths['on a desk'], phone: widths['on a phone'] };
export type Kind = keyof typeof kinds;
export type Scheme = 'light' | 'dark';

/** Where pictures are taken. */
export interface Studio {
  app: App;
  /** The owner's. */
  session: ApiSession;
  browser: Browser;
  scene: Omit<Scene, 'page' | 'say'>;
}

/** One picture: the file without its ending, for each theme. */
export interface Shot {
  sight: Sight;
  kind: Kind;
  locale: Locale;
  files: Partial<Record<Scheme, string>>;
  /** The whole length of a page that scrolls, instead of what a screen shows. */
  whole?: boolean;
}

/** A browser context of a kind and language: what the pages load is kept from one sight to the next. The owner's unless nobody's. */
export async function openRoom(
  { app, session, browser }: Studio,
  kind: Kind,
  locale: Locale,
  as?: 'nobody',
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...kinds[kind], locale, reducedMotion: 'reduce', timezoneId: 'UTC' });
  context.setDefaultTimeout(15_000);
  await context.addCookies([{ name: localeCookie, value: locale, url: app.url }]);
  if (as !== 'nobody') await enter(context, app, session);
  return context;
}

/** Opens a sight's page in a room, and goes to it. */
export async function open({ app, scene }: Studio, { sight, locale }: Shot, room: BrowserContext): Promise<Page> {
  const page = await room.newPage();
  try {
    await page.goto(app.url + sight.at);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await sight.show({ ...scene, page, say: sayIn(locale) });
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}

/** Takes the picture of an open sight in each theme that is asked for, and closes the page. */
export async function shoot(app: App, shot: Shot, page: Page, folder: string): Promise<void> {
  // The pointer would show what lies below it as hovered.
  await page.mouse.move(0, 0);
  await page.bringToFront();
  if (shot.whole) await makeRoom(page, kinds[shot.kind].viewport);
  for (const [scheme, file] of Object.entries(shot.files) as [Scheme, string][]) {
    await page.context().addCookies([{ name: themeCookie, value: scheme, url: app.url }]);
    await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), scheme);
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled', caret: 'hide' });
  }
  await page.close();
}

/** Gives a context the session, as a browser holds it: the cookie, and the token in its own storage, which each page finds
 * without what the page before has kept there. */
async function enter(context: BrowserContext, app: App, { cookie, token }: ApiSession): Promise<void> {
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: app.url }]);
  await context.addInitScript((kept) => {
    if (sessionStorage.getItem('entered')) return;
    localStorage.clear();
    localStorage.setItem('quayside-token', kept);
    sessionStorage.setItem('entered', 'yes');
  }, token);
}

/** Makes the window as high as the longest part of the page that scrolls. */
async function makeRoom(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  const hidden = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('main, main *, html')]
        .filter((element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowY))
        .map((element) => element.scrollHeight - element.clientHeight),
    ),
  );
  const most = 3000;
  if (hidden > 0) await page.setViewportSize({ width, height: Math.min(most, height + hidden) });
}
