import type { Page } from '@playwright/test';
import type { Sight } from './sights';

const main = (page: Page) => page.getByRole('main');
const rowOf = (page: Page, name: string) => main(page).getByRole('row').filter({ hasText: name });
const filesOfWeb = (path: string) => `/containers/web/files?path=${encodeURIComponent(path)}`;

/** What there is to see of the containers that `seed` has made, beside their first pages. */
export const containerPages: readonly Sight[] = [
  {
    what: 'processes',
    at: '/containers/web/processes',
    show: (page) => main(page).getByText('nginx: worker').first().waitFor(),
  },
  {
    what: 'changes',
    at: '/containers/web/changes',
    show: (page) => main(page).getByText('changed').first().waitFor(),
  },
  { what: 'events', at: '/containers/web/events', show: (page) => main(page).getByText('It started.').waitFor() },
  { what: 'stats', at: '/containers/web/stats', show: (page) => main(page).locator('canvas').first().waitFor() },
  {
    what: 'inspect searched',
    at: '/containers/web/inspect?q=memory',
    show: (page) => main(page).locator('mark').first().waitFor(),
  },
  { what: 'inspect', at: '/containers/web/inspect', show: (page) => main(page).getByText('NGINX_HOST').waitFor() },
  { what: 'a folder of files', at: filesOfWeb('/etc'), show: (page) => rowOf(page, 'passwd').waitFor() },
  {
    what: 'a file that is edited',
    at: filesOfWeb('/etc/passwd'),
    show: (page) => main(page).getByText('root:').first().waitFor(),
  },
  {
    what: 'a folder that is not there',
    at: filesOfWeb('/nowhere'),
    show: (page) => main(page).getByText('There is no such file').waitFor(),
  },
  {
    what: 'the command tab',
    at: '/containers/web/command',
    show: (page) => main(page).getByText('services:').waitFor(),
  },
  {
    what: 'a container that is edited',
    at: '/containers/web/edit',
    show: async (page) => {
      await page.locator('[name="command"]').fill('nginx -t');
      await page.getByRole('complementary', { name: 'What will change' }).getByRole('listitem').first().waitFor();
    },
  },
  { what: 'several logs as one', at: '/logs?project=shop', show: (page) => page.getByRole('log').waitFor() },
];
