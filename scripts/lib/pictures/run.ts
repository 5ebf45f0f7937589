import { mkdirSync } from 'node:fs';
import { call } from '@/e2e/support/api';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from '@/bench/support/browser';
import { locales } from '@/lib/i18n/locales';
import { testEngine } from '@/lib/server/testing/test-engine';
import { addPeople, closeTerminals, firstPassword, newcomer } from './people';
import { docker, populate } from './populate';
import { kinds, shoot, type Kind, type Shot } from './shoot';
import { sights } from './sights';

/** `run.ts FOLDER pictures|all [SIGHT…]`: the pictures of the READMEs, or every sight at each width, theme and language. */
const [folder = '', what, ...only] = process.argv.slice(2);

const sight = (name: string) => {
  const found = sights.find((one) => one.name === name);
  if (!found) throw new Error(`There is no sight ${name}: ${sights.map((one) => one.name).join(', ')}.`);
  return found;
};

/** The pictures of README.md and README.zh-CN.md. */
const pictures = (): Shot[] => [
  ...locales.flatMap((locale): Shot[] => {
    const of = (name: string) => (locale === 'en' ? name : `${name}-zh`);
    return [
      { sight: sight('pull'), kind: 'desk', locale, files: { light: of('pull') } },
      { sight: sight('containers'), kind: 'desk', locale, files: { light: of('containers') } },
      { sight: sight('run'), kind: 'desk', locale, files: { light: of('run') } },
      { sight: sight('terminal'), kind: 'desk', locale, files: { dark: of('terminal') } },
    ];
  }),
  { sight: sight('containers'), kind: 'phone', locale: 'zh-CN', files: { dark: 'phone-zh-dark' } },
];

const all = (): Shot[] =>
  (only.length ? only.map(sight) : sights).flatMap((one) =>
    (Object.keys(kinds) as Kind[]).flatMap((kind) =>
      locales.map((locale): Shot => {
        const of = (scheme: string) => `${one.name}-${kind}-${locale}-${scheme}`;
        // What fills the page under the dock is as high as the window: only pages that scroll grow.
        const whole = !/terminal|logs/.test(one.name);
        return { sight: one, kind, locale, files: { light: of('light'), dark: of('dark') }, whole };
      }),
    ),
  );

mkdirSync(folder, { recursive: true });
const engine = testEngine();
const slow = engine.throttledRegistry;
const shots = what === 'all' ? all() : pictures();
await populate(engine);
const app = await startApp(`unix://${engine.socket}`);
const browser = await launchBrowser();
let missed = 0;
try {
  const session = await addPeople(app);
  const scene = {
    registries: { slow, dead: engine.deadPort },
    newcomer: { name: newcomer, password: firstPassword },
  };
  for (const shot of shots) {
    console.error(`${shot.sight.name} · ${shot.kind} · ${shot.locale}`);
    await shoot({ app, session, browser, scene }, shot, folder).catch((error: unknown) => {
      missed += 1;
      console.error(error);
    });
    await closeTerminals(app, session);
    if (shot.sight.name === 'pull') await forgetPull(`${slow}/library/layers:latest`);
    await call(app, 'DELETE', '/api/environments/local/jobs', { session });
  }
} finally {
  await browser.close();
  await app.stop();
}
process.exit(missed ? 1 : 0);

/** Takes away what the slow pull brings once it is there, so that the next one begins anew. */
async function forgetPull(reference: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const gone = await docker(engine, 'rmi', reference).then(
      () => true,
      () => false,
    );
    if (gone) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${reference} did not arrive.`);
}
