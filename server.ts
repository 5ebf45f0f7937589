import { createServer } from 'node:http';
import next from 'next';
import { version } from './package.json';
import { addFirstOwner } from './lib/server/auth/first-owner';
import { createLaunch } from './lib/server/auth/launch';
import { tryEngine } from './lib/server/check/engine';
import { setCore } from './lib/server/core';
import { createCore } from './lib/server/create-core';
import { claimDataFolder } from './lib/server/db/data-folder';
import { openDatabase } from './lib/server/db/database';
import { takeBuiltConfig } from './lib/server/http/built-config';
import { closeServer } from './lib/server/http/close';
import { front } from './lib/server/http/front';
import { builtPages, createPatterns } from './lib/server/http/route-patterns';
import { listen } from './lib/server/site/listen';
import { createRealtime } from './lib/server/realtime/server';
import { deriveKey, readKey } from './lib/server/secrets/key';
import { finishRotation } from './lib/server/secrets/rotate';
import { createSeal } from './lib/server/secrets/seal';
import { createLog } from './lib/server/log/create-log';
import { log, logged, setLog } from './lib/server/log/log';
import { readSettings } from './lib/server/settings/settings';
import { refusedCode, StartRefused } from './lib/server/start-refused';
import { tellStarter } from './lib/server/tell-starter';
import { fingerprintOf, readCertificate } from './lib/server/tls/certificate';
import { createSecureServer } from './lib/server/tls/secure-server';

/** Terminals and jobs get this long to be told and ended before the process goes. Milliseconds. */
const graceMs = 10_000;

async function start(): Promise<void> {
  let reload = async (): Promise<void> => undefined;
  // By this signal `npm run admin` tells that it changed the accounts. Heard from the start: unheard it would end us.
  process.on('SIGUSR2', () => void reload().catch(logged('accounts could not be read again')));
  const settings = readSettings(process.env);
  setLog(createLog(settings.log));
  const releaseFolder = claimDataFolder(settings.dataFolder);
  const certificate = await readCertificate(settings);
  const http = certificate ? createSecureServer(settings, certificate) : createServer();
  settings.port = await listen(http, settings.port, settings.listen);

  const db = await openDatabase(settings.dataFolder);
  await finishRotation(db, settings.dataFolder);
  const key = readKey({ dataFolder: settings.dataFolder, given: settings.key });
  const core = await createCore({ settings, db, seal: createSeal(key), accountSecret: deriveKey(key, 'accounts') });
  setCore(core);
  await addFirstOwner(core.accounts, settings.firstOwner);
  reload = core.accounts.reload;
  const launch = createLaunch(settings.dataFolder, (secret) => core.site.link(`/#launch=${secret}`));
  const openOrClose = () => (core.accounts.any() ? launch.close() : launch.open());
  openOrClose();
  const link = () => core.site.link(core.accounts.any() ? '/sign-in' : `/#launch=${launch.current()}`);
  core.accounts.subscribe(() => {
    openOrClose();
    tellStarter({ event: 'link', link: link() });
  });

  // Next reads the build from where the process is. The paths of settings were taken from where it was started.
  if (!settings.development) {
    process.chdir(__dirname);
    takeBuiltConfig();
  }
  const app = next({ dev: settings.development, httpServer: http, hostname: 'localhost', port: settings.port });
  await app.prepare();
  const io = createRealtime(http, core);
  front({ http, core, launch, link, pages: app.getRequestHandler(), patternOf: createPatterns(builtPages()) });

  async function stop(signal: string): Promise<void> {
    log.info('server stops', { signal });
    setTimeout(() => {
      log.error('server did not stop in time', { ms: graceMs });
      process.exit(1);
    }, graceMs).unref();
    launch.close();
    await core.close();
    const closed = closeServer(http, io);
    // In development Next holds sockets of its own, which this ends.
    await app.close();
    await closed;
    await db.destroy();
    releaseFolder();
    log.info('server stopped');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  const fingerprint = certificate && settings.tls.kind === 'self-made' ? fingerprintOf(certificate) : undefined;
  log.info('server started', { version, node: process.version, port: settings.port, listen: settings.listen });
  tellStarter({ event: 'ready', port: settings.port, link: link(), fingerprint });
  await tellWhereNoEngine(settings.engineAddress);
}

/** Pages say that the engine is out of reach; what to do about it is for whoever started us. */
async function tellWhereNoEngine(address: string): Promise<void> {
  const { ok, tell } = await tryEngine(address);
  if (!ok) console.error(tell);
}

// Not awaited here: the bundle is CommonJS, the only kind whose compiled form Node 20 can keep.
void start().catch((error: unknown) => {
  const refused = error instanceof StartRefused;
  console.error(refused ? error.message : error);
  process.exit(refused ? refusedCode : 1);
});
