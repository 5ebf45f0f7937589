import type { Server } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { commandsOfSource } from './lib/server/backup/commands-of-source';
import { givenSettings } from './lib/server/backup/given-settings';
import { tryEngine } from './lib/server/check/engine';
import { takeBuiltConfig } from './lib/server/http/built-config';
import { createLog } from './lib/server/log/create-log';
import { log, logged, setLog } from './lib/server/log/log';
import { readerOfSource } from './lib/server/logs/reader/program';
import { readSettings } from './lib/server/settings/settings';
import { refusedCode, StartRefused } from './lib/server/start-refused';
import { version } from './package.json';
import { serve, type ServeParts, type Serving } from './serve';

/** Terminals and jobs get this long to be told and ended before the process goes. Milliseconds. */
const graceMs = 10_000;

async function start(): Promise<void> {
  let serving: Serving | null = null;
  // By this signal `npm run admin` tells that it changed the accounts. Heard from the start: unheard it would end us.
  process.on('SIGUSR2', () => void serving?.reload().catch(logged('accounts could not be read again')));
  const settings = readSettings(process.env);
  const { development } = settings;
  setLog(createLog(settings.log));
  let app: ReturnType<typeof next> | null = null;

  async function pages(http: Server) {
    if (!app) {
      // Next reads the build from where the process is. The paths of settings were taken from where it was started.
      if (!development) {
        process.chdir(__dirname);
        takeBuiltConfig();
      }
      app = next({ dev: development, httpServer: http, hostname: 'localhost', port: settings.port });
      await app.prepare();
    }
    return app.getRequestHandler();
  }
  async function closeNext(): Promise<void> {
    await app?.close();
    app = null;
  }
  const parts: ServeParts = {
    ...{ settings, pages, restored: () => void again().catch(fail) },
    backups: {
      given: givenSettings(process.env),
      program: development ? commandsOfSource : [join(__dirname, 'admin.js')],
    },
    logReader: development ? readerOfSource : join(__dirname, 'log-reader.cjs'),
  };

  /** What is under way: to stop, or to stop and serve again. One at a time. */
  let turning: Promise<void> | null = null;
  /** Serves what was restored, in the same process: nobody else may be there who would start another. */
  const again = () => (turning ??= serveAgain().finally(() => (turning = null)));
  async function serveAgain(): Promise<void> {
    log.info('server starts again', { why: 'a backup was restored' });
    // In development Next holds sockets of the server; else it serves on, and the next server's pages come from it.
    await serving?.stop(development ? closeNext : async () => undefined);
    serving = await serve(parts);
  }
  async function stop(signal: string): Promise<void> {
    log.info('server stops', { signal });
    setTimeout(() => {
      log.error('server did not stop in time', { ms: graceMs });
      process.exit(1);
    }, graceMs).unref();
    await turning;
    await serving?.stop(closeNext);
    log.info('server stopped');
    process.exit(0);
  }

  serving = await serve(parts);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  log.info('server started', { version, node: process.version, port: settings.port, listen: settings.listen });
  await tellWhereNoEngine(settings.engineAddress);
}

/** Pages say that the engine is out of reach; what to do about it is for whoever started us. */
async function tellWhereNoEngine(address: string): Promise<void> {
  const { ok, tell } = await tryEngine(address);
  if (!ok) console.error(tell);
}

function fail(error: unknown): void {
  const refused = error instanceof StartRefused;
  console.error(refused ? error.message : error);
  process.exit(refused ? refusedCode : 1);
}

// Not awaited here: the bundle is CommonJS, the only kind whose compiled form Node 20 can keep.
void start().catch(fail);
