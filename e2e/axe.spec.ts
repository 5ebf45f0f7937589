import { expect, type Page } from '@playwright/test';
import { heldRegistry } from '@/lib/server/testing/held-registry';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { containerPages } from './support/container-pages';
import { fullPages } from './support/full-pages';
import { jobOf, openTray, pull } from './support/pull';
import { seed } from './support/seed';
import { lookAt, type Sight } from './support/sights';
import { openTerminal, screenOf, terminalOf, typeLine } from './support/terminal';
import { signIn, test } from './support/test';
import { widths } from './support/widths';

const main = (page: Page) => page.getByRole('main');
const rowOf = (page: Page, name: string) => main(page).getByRole('row').filter({ hasText: name });
const select = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
const bulk = (page: Page) => page.getByRole('region', { name: 'Selected containers' });
const menuOf = async (page: Page, name: string) => {
  await rowOf(page, name).getByRole('button', { name: /^More/ }).click();
  return page.getByRole('menu');
};

const emptyPages: readonly Sight[] = [
  { what: 'the tutorial', at: '' },
  { what: 'no containers', at: '/containers', show: (page) => page.getByText('No containers yet').waitFor() },
  { what: 'no images', at: '/images', show: (page) => page.getByText('No images yet').waitFor() },
  { what: 'the run form from scratch', at: '/containers/run' },
  { what: 'a container that is not there', at: '/containers/nobody' },
  { what: 'the jobs, none yet', at: '', show: openTray },
];

const openParts: readonly Sight[] = [
  {
    what: 'the menu of a row',
    at: '/containers',
    show: (page) => menuOf(page, 'web').then((menu) => menu.waitFor()),
  },
  {
    what: 'the removal of a container, asked',
    at: '/containers',
    show: async (page) => {
      await (await menuOf(page, 'web')).getByRole('menuitem', { name: 'Remove…' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    what: 'the stop of a container, asked, with a wrong grace',
    at: '/containers/web',
    show: async (page) => {
      await main(page).getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('soon');
      await page.getByText(/whole number of seconds/).waitFor();
    },
  },
  {
    what: 'many selected',
    at: '/containers',
    show: async (page) => {
      for (const name of ['web', 'made']) await select(page, name);
      await bulk(page).waitFor();
    },
  },
  {
    what: 'what became of many, two of which failed',
    at: '/containers',
    show: async (page) => {
      for (const name of ['blocked', 'taken', 'py']) await select(page, name);
      await bulk(page).getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByText(/already · 2 failed$/).waitFor();
    },
  },
  {
    what: 'the removal of an image, refused',
    at: '/images',
    show: async (page) => {
      await (await menuOf(page, 'nginx')).getByRole('menuitem', { name: 'Remove…' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('button', { name: 'Remove by force' }).waitFor();
    },
  },
  {
    what: 'the preview of a prune',
    at: '/containers',
    show: async (page) => {
      await page.getByRole('button', { name: 'Prune…' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    what: 'a command that is pasted',
    at: '/containers/run',
    show: async (page) => {
      await page.getByRole('button', { name: 'Paste a command' }).click();
      await page.getByRole('textbox', { name: 'A docker run command' }).fill('docker run -d -e A=$B --nope nginx');
      await page.getByRole('list', { name: 'What became of each part' }).waitFor();
    },
  },
  {
    what: 'the run form with what is wrong in it',
    at: '/containers/run?image=nginx%3A1.27-alpine&d=1&p=%3A80',
    show: async (page) => {
      await page.getByRole('textbox', { name: /^Name/ }).fill('a b');
      await page.getByRole('textbox', { name: 'Port of this host, row 1' }).fill('70000');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText('2 values to fix').waitFor();
    },
  },
  {
    what: 'the run form with what the engine refused',
    at: '/containers/run?image=nginx%3A1.27-alpine&d=1&name=web',
    show: async (page) => {
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText('This name is taken by web.').waitFor();
    },
  },
];

const terminals: readonly Sight[] = [
  {
    what: 'the form for a new terminal',
    at: '/containers/py/terminal',
    show: async (page) => {
      await main(page).getByRole('button', { name: 'New terminal' }).click();
      await page.getByRole('button', { name: 'Open terminal' }).waitFor();
    },
  },
  {
    what: 'a terminal in the dock, and in the list of the tab',
    at: '/containers/py/terminal',
    show: async (page) => {
      await openTerminal(page);
      await typeLine(terminalOf(page, 'py'), 'printf "\\033[31mred \\033[92mgreen\\033[0m\\n"');
      await expect(screenOf(terminalOf(page, 'py'))).toContainText('red green');
    },
  },
  {
    what: 'a terminal that has ended',
    at: '/containers/py/terminal',
    show: async (page) => {
      const open = terminalOf(page, 'py');
      await typeLine(open, 'exit 3');
      await open.getByText('exited (3)').waitFor();
    },
  },
];

const jobs: readonly Sight[] = [
  {
    what: 'a job that runs',
    at: '/images',
    show: async (page) => {
      const job = await pull(page, `${testEngine().throttledRegistry}/library/layers`);
      await job.getByText('downloading').first().waitFor();
    },
  },
  {
    what: 'jobs that are done, failed and cancelled',
    at: '/images',
    show: async (page) => {
      const layers = `${testEngine().throttledRegistry}/library/layers`;
      await expect(jobOf(await openTray(page), layers)).toHaveAccessibleName(/: Done$/, { timeout: 60_000 });
      // Nothing answers it: it cannot be done before it is cancelled, however long the look before took.
      const held = await heldRegistry();
      const job = await pull(page, `${held.address}/library/busybox`);
      await job.getByRole('button', { name: 'Cancel' }).click();
      await expect(job).toHaveAccessibleName(/: Cancelled$/);
      await held.close();
      await expect(await pull(page, `${testEngine().deadPort}/team/app:1`)).toHaveAccessibleName(/: Failed$/);
    },
  },
  {
    what: 'a reference that cannot be',
    at: '/images',
    show: async (page) => {
      const tray = await openTray(page);
      await tray.getByRole('combobox', { name: 'Image' }).fill('Python');
      await tray.getByRole('button', { name: 'Pull', exact: true }).first().click();
      await expect(tray.getByRole('combobox', { name: 'Image' })).toHaveAttribute('aria-invalid', 'true');
    },
  },
];

/** What the seed lacks for these sights: coloured logs, and two containers that cannot be started. */
async function seedMore(): Promise<void> {
  const colours = 'for c in 31 32 33 34 35 36 90 91 92 93 94 95 96; do printf "\\033[${c}mcolour $c\\033[0m\\n"; done';
  await docker(
    'run',
    '--name',
    'chatty',
    'python:3.11.5-alpine',
    'sh',
    '-c',
    `${colours}; echo oops >&2; echo last line`,
  );
  const port = await docker('port', 'web', '80');
  await docker('create', '--name', 'taken', '-p', `${port}:80`, 'nginx:1.27-alpine');
  await docker('create', '--name', 'blocked', '-p', `${port}:80`, 'nginx:1.27-alpine');
}

for (const [where, width] of Object.entries(widths))
  test.describe(where, () => {
    test.use({ ...width, actionTimeout: 15_000 });
    test.slow();

    const look = (page: Page, url: string, sights: readonly Sight[]) =>
      lookAt(page, `${url}/environments/local`, sights);

    test('axe finds nothing where there is nothing yet', async ({ signedIn, app }) => {
      await look(signedIn, app.url, emptyPages);
    });

    test('axe finds nothing on pages full of things', async ({ page, app }) => {
      await seed();
      await seedMore();
      // Only now: a person who finds an engine in use gets the overview, not the tutorial.
      await signIn(page, app);
      const image = await docker('inspect', '--format', '{{.Image}}', 'web');
      await look(page, app.url, [...fullPages, { what: 'an image', at: `/images/${image}` }]);
    });

    test('axe finds nothing on the pages of a container', async ({ page, app }) => {
      await seed();
      await seedMore();
      await signIn(page, app);
      await look(page, app.url, containerPages);
    });

    test('axe finds nothing in menus, dialogs and errors', async ({ signedIn, app }) => {
      await seed();
      await seedMore();
      await look(signedIn, app.url, openParts);
    });

    test('axe finds nothing in terminals', async ({ signedIn, app }) => {
      await seed();
      await look(signedIn, app.url, terminals);
      // The server keeps one that has ended until it is closed: on a phone it would cover the pages of the next test.
      await terminalOf(signedIn, 'py').getByRole('button', { name: 'Close', exact: true }).click();
    });

    test('axe finds nothing in jobs, whatever becomes of them', async ({ signedIn, app }) => {
      await look(signedIn, app.url, jobs);
    });

    test('axe finds nothing on the page of a stranger', async ({ page, app }) => {
      for (const link of ['/', '/#launch=wrong', '/nowhere']) {
        await page.goto(`${app.url}${link}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectNoViolations(page, link);
      }
    });
  });
