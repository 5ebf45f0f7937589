import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import next from 'next';
import { createLaunch } from '@/lib/server/auth/launch';
import { setCore, type Core } from '@/lib/server/core';
import { createCore } from '@/lib/server/create-core';
import { openDatabase } from '@/lib/server/db/database';
import { takeBuiltConfig } from '@/lib/server/http/built-config';
import { front } from '@/lib/server/http/front';
import { builtPages, createPatterns } from '@/lib/server/http/route-patterns';
import { listen } from '@/lib/server/site/listen';
import { createSeal } from '@/lib/server/secrets/seal';
import { readSettings } from '@/lib/server/settings/settings';

/**
 * `session-server.ts SOCKET real|constant|unaudited`: the server of the built pages with an owner signed in. `constant`: whoever
 * calls is that owner, without a look at cookie and token. `unaudited`: nothing is recorded. Prints port, cookie and token as one line of JSON.
 */
const [socket = '', kind = ''] = process.argv.slice(2);
Object.assign(process.env, { NODE_ENV: 'production' });
const dataFolder = mkdtempSync(join(tmpdir(), 'quayside-bench-'));
const settings = readSettings({
  QUAYSIDE_PORT: '0',
  QUAYSIDE_DATA: dataFolder,
  QUAYSIDE_ENGINE: `unix://${socket}`,
});
const http = createServer();
settings.port = await listen(http, settings.port, settings.listen);
const db = await openDatabase(dataFolder);
const real = await createCore({
  settings,
  db,
  seal: createSeal(randomBytes(32)),
  accountSecret: 'x'.repeat(64),
  backups: { program: [], given: {} },
  logReader: '',
});
const asker = { address: '127.0.0.1', sessionId: null, agent: 'bench' };
const entered = await real.accounts.entry.setUp({ name: 'owner', password: 'four unrelated words' }, asker);
const cookie = entered.setCookie.split(';')[0] ?? '';
const signed = real.sessions.find(cookie.split('=')[1], entered.token);
const nothing = () => Promise.resolve();
const changes: Record<string, Partial<Core>> = {
  constant: { sessions: { ...real.sessions, find: () => signed } },
  unaudited: { audit: { ...real.audit, admit: nothing, record: nothing } },
};
const core: Core = { ...real, ...changes[kind] };
setCore(core);
takeBuiltConfig();
// The one line of ours comes first: Next tells that it read its configuration.
const print = console.log;
console.log = () => undefined;
const app = next({ dev: false, httpServer: http, hostname: 'localhost', port: settings.port });
await app.prepare();
front({
  direct: () => undefined,
  ...{ http, core, launch: createLaunch(dataFolder, String), link: () => '', patternOf: createPatterns(builtPages()) },
  pages: app.getRequestHandler(),
});
print(JSON.stringify({ url: `http://localhost:${settings.port}`, cookie, token: entered.token }));
