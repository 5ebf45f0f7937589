import type { Page } from '@playwright/test';
import type { Sight } from './sights';

const main = (page: Page) => page.getByRole('main');
const rowOf = (page: Page, name: string) => main(page).getByRole('row').filter({ hasText: name });

/** The pages of an engine that is in use, as `seed()` fills it. */
export const fullPages: readonly Sight[] = [
  {
    what: 'the overview',
    at: '',
    show: (page) => main(page).getByRole('heading', { name: 'Needs someone' }).waitFor(),
  },
  {
    what: 'the overview with its disk use',
    at: '',
    show: async (page) => {
      const panel = page.getByRole('region', { name: 'Disk use' });
      await panel.getByRole('button', { name: /^Measure/ }).click();
      await panel.getByRole('table').waitFor();
      await page.getByRole('region', { name: 'Use by containers' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    what: 'a clean-up',
    at: '',
    show: async (page) => {
      await page.getByRole('button', { name: 'Clean up…' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    what: 'the topology',
    at: '/topology?view=picture',
    show: (page) =>
      page
        .getByRole('region', { name: /^Picture/ })
        .getByRole('link', { name: 'web' })
        .waitFor(),
  },
  {
    what: 'the topology as tables',
    at: '/topology?view=table',
    show: (page) => rowOf(page, 'web').first().waitFor(),
  },
  {
    what: 'events, one unfolded',
    at: '/events',
    show: async (page) => {
      await page
        .getByRole('button', { name: /^Details of/ })
        .first()
        .click();
      await page.locator('dl[aria-label="Attributes"]').waitFor();
    },
  },
  {
    what: 'events that no filter lets through',
    at: '/events?q=name:nothing-like-it',
    show: (page) => page.getByText('No event matches').waitFor(),
  },
  { what: 'containers of each kind', at: '/containers', show: (page) => rowOf(page, 'web').waitFor() },
  {
    what: 'a filter that no container matches',
    at: '/containers?q=nothing-like-it',
    show: (page) => page.getByText('No container matches').waitFor(),
  },
  { what: 'registries', at: '/registries', show: (page) => page.getByText('Docker Hub').first().waitFor() },
  { what: 'Docker Hub', at: '/registries/docker-hub' },
  { what: 'images', at: '/images', show: (page) => rowOf(page, 'nginx').waitFor() },
  {
    what: 'a filter that no image matches',
    at: '/images?q=nothing-like-it',
    show: (page) => page.getByText('No image matches').waitFor(),
  },
  { what: 'a container', at: '/containers/web', show: (page) => main(page).getByText('nginx').first().waitFor() },
  { what: 'logs in colours', at: '/containers/chatty/logs', show: (page) => page.getByText('last line').waitFor() },
  {
    what: 'logs searched',
    at: '/containers/chatty/logs',
    show: async (page) => {
      await page.getByText('last line').waitFor();
      await page.getByRole('textbox', { name: 'Find in these lines' }).fill('colour');
    },
  },
  {
    what: 'no terminal yet',
    at: '/containers/py/terminal',
    show: (page) => main(page).getByText('No terminal is open').waitFor(),
  },
];
