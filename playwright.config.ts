import { defineConfig } from '@playwright/test';
import { testEngines } from './lib/server/testing/test-engine';
import { chromiumPath } from './scripts/lib/test/chromium.mjs';

/**
 * These make and remove networks, or start or kill an engine: the machine gets or loses a bridge, upon which Chromium
 * gives up every request under way, those over loopback too. A page that was loading loads itself again then, which these
 * tests know of.
 */
const changeInterfaces = [
  'api-contract',
  'clean-up',
  'container-detail',
  'engine-killed',
  'mirror-offer',
  'networks',
  'recover',
  'topology',
].map((name) => `**/${name}.spec.ts`);

const image = /\/image(-[^/]*)?\.spec\.ts$/;

/**
 * A worker for each private engine that was told: each test wants to find one empty. No retries: a flaky test is a bug to
 * find. The browser is Debian's; Playwright downloads none.
 */
export default defineConfig({
  testDir: 'e2e',
  workers: Math.max(1, testEngines().length),
  fullyParallel: true,
  retries: 0,
  // Twice what the slowest test takes while a build machine is busy: how fast it is, is not what these tests tell.
  timeout: 120_000,
  forbidOnly: true,
  // Building the image takes the whole machine for minutes: `npm test` gives it a step of its own.
  projects: [
    { name: 'app', testIgnore: [image, ...changeInterfaces] },
    { name: 'interfaces', testMatch: changeInterfaces },
    { name: 'image', testMatch: image },
  ],
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Pictures of every frame cost a quarter of the run's CPU time, the DOM at each step a tenth. A failure is told by what
    // was done, the console and the requests, and by the page as it stood then (error-context.md).
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
