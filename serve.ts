import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { directRoutes } from './direct-routes';
import { backupRestored } from './lib/server/audit/restored';
import { addFirstOwner } from './lib/server/auth/first-owner';
import { createLaunch } from './lib/server/auth/launch';
import type { BackupParts } from './lib/server/backup/backups';
import { applyPending } from './lib/server/backup/pending';
import { setCore } from './lib/server/core';
import { createCore } from './lib/server/create-core';
import { claimDataFolder } from './lib/server/db/data-folder';
import { openDatabase } from './lib/server/db/database';
import { closeServer } from './lib/server/http/close';
import { createDirect } from './lib/server/http/direct';
import { front } from './lib/server/http/front';
import { builtPages, createPatterns } from './lib/server/http/route-patterns';
import { answerStarting } from './lib/server/http/starting';
import { log } from './lib/server/log/log';
import type { ReaderProgram } from './lib/server/logs/reader/program';
import { createRealtime } from './lib/server/realtime/server';
import { deriveKey, readKey } from './lib/server/secrets/key';
import { finishRotation } from './lib/server/secrets/rotate';
import { createSeal } from './lib/server/secrets/seal';
import type { Settings } from './lib/server/settings/settings';
import { listen } from './lib/server/site/listen';
import { tellStarter } from './lib/server/tell-starter';
import { fingerprintOf, readCertificate } from './lib/server/tls/certificate';
import { createSecureServer } from './lib/server/tls/secure-server';

/** Bytes that a connection may hold to be sent before whoever writes has to wait: large files pass in fewer, larger writes. */
const heldBytes = 256 * 1024;

export interface ServeParts {
  settings: Settings;
  backups: BackupParts;
  logReader: ReaderProgram;
  /** Next's handler of pages and API routes, for a server that listens on the port of the settings. */
  pages: (http: Server) => Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>>;
  /** Called when a backup was restored and whoever asked for it was answered: stop this and serve again. */
  restored: () => void;
}

/** A Quayside that serves, from its database to its port. */
export interface Serving {
  /** Reads the accounts again, which another process changed. */
  reload(): Promise<void>;
  /** Tells and ends terminals and jobs, then everything else. `pages` ends what Next holds of the server, where it does. */
  stop(pages: () => Promise<void>): Promise<void>;
}

/**
 * Serves the data folder of the settings on their port, which is written back where the system chose it. What a page has
 * restored is put into the data folder first. Throws `StartRefused`.
 */
export async function serve({ settings, backups, logReader, pages, restored }: ServeParts): Promise<Serving> {
  const { dataFolder } = settings;
  const releaseFolder = claimDataFolder(dataFolder);
  const applied = applyPending(dataFolder);
  const certificate = await readCertificate(settings);
  const http = certificate ? createSecureServer(settings, certificate) : createServer({ highWaterMark: heldBytes });
  const started = answerStarting(http);
  settings.port = await listen(http, settings.port, settings.listen);

  const db = await openDatabase(dataFolder);
  await finishRotation(db, dataFolder);
  const key = readKey({ dataFolder, given: settings.key });
  const [seal, accountSecret] = [createSeal(key), deriveKey(key, 'accounts')];
  const core = await createCore({ settings, db, seal, accountSecret, backups, logReader });
  setCore(core);
  if (applied) {
    log.info('backup restored', { before: applied.before });
    await core.audit.record(backupRestored(applied.by, applied.before));
  }
  await addFirstOwner(core.accounts, settings.firstOwner);
  const launch = createLaunch(dataFolder, (secret) => core.site.link(`/#launch=${secret}`));
  const openOrClose = () => (core.accounts.any() ? launch.close() : launch.open());
  openOrClose();
  const link = () => core.site.link(core.accounts.any() ? '/sign-in' : `/#launch=${launch.current()}`);
  core.accounts.subscribe(() => {
    openOrClose();
    tellStarter({ event: 'link', link: link() });
  });

  const handler = await pages(http);
  const io = createRealtime(http, core);
  const direct = createDirect(directRoutes);
  front({ http, core, launch, link, direct, pages: handler, patternOf: createPatterns(builtPages()) });
  let told = false;
  http.on('request', (_, response) =>
    response.once('close', () => {
      if (told || !core.backups.restored()) return;
      told = true;
      restored();
    }),
  );
  started();
  const fingerprint = certificate && settings.tls.kind === 'self-made' ? fingerprintOf(certificate) : undefined;
  tellStarter({ event: 'ready', port: settings.port, link: link(), fingerprint });
  return {
    reload: core.accounts.reload,
    async stop(endPages) {
      launch.close();
      await core.close();
      const closed = closeServer(http, io);
      await endPages();
      await closed;
      await db.destroy();
      releaseFolder();
    },
  };
}
