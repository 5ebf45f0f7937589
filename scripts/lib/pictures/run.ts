import { mkdirSync } from 'node:fs';
import { call } from '@/e2e/support/api';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from '@/bench/support/browser';
import { locales } from '@/lib/i18n/locales';
import { testEngine } from '@/lib/server/testing/test-engine';
import { addPeople, closeTerminals, firstPassword, newcomer } from './people';
import { docker, populate } from './populate';
import { kinds, open, openRoom, shoot, type Kind, type Shot } from './shoot';
import { sights } from './sights/all';

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
  (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    locales.flatMap((locale) =>
      (only.length ? only.map(sight) : sights).map((one): Shot => {
        const of = (scheme: string) => `${one.name}-${kind}-${locale}-${scheme}`;
        return { sight: one, kind, locale, files: { light: of('light'), dark: of('dark') }, whole: !one.fills };
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
  const studio = { app, session, browser, scene };
  const miss = (shot: Shot) => (error: unknown) => {
    missed += 1;
    console.error(`${nameOf(shot)}:`, error);
  };
  const rooms = (Object.keys(kinds) as Kind[]).flatMap((kind) => locales.map((locale) => ({ kind, locale })));
  for (const { kind, locale } of rooms) {
    const inRoom = shots.filter((shot) => shot.kind === kind && shot.locale === locale);
    if (inRoom.length === 0) continue;
    const room = await openRoom(studio, kind, locale);
    const growing = await Promise.all(
      inRoom
        .filter(({ sight }) => sight.grows)
        .map((shot) => open(studio, shot, room).then((page) => ({ shot, page }))),
    );
    for (const shot of inRoom.filter(({ sight }) => !sight.grows)) {
      console.error(nameOf(shot));
      const stranger = shot.sight.as === 'nobody';
      const at = stranger ? await openRoom(studio, kind, locale, 'nobody') : room;
      await open(studio, shot, at)
        .then((page) => shoot(app, shot, page, folder))
        .catch(miss(shot));
      if (stranger) await at.close();
      if (shot.sight.name.startsWith('terminal')) await closeTerminals(app, session);
      if (shot.sight.name === 'pull') await forgetPull(`${slow}/library/layers:latest`);
      if (shot.sight.name.startsWith('pull')) await call(app, 'DELETE', '/api/environments/local/jobs', { session });
    }
    for (const { shot, page } of growing) await shoot(app, shot, page, folder).catch(miss(shot));
    await room.close();
  }
} finally {
  await browser.close();
  await app.stop();
}
process.exit(missed ? 1 : 0);

function nameOf({ sight: { name }, kind, locale }: Shot): string {
  return `${name} · ${kind} · ${locale}`;
}

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
