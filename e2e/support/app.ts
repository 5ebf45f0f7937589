import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expectNoSecretIn, noteSecret, noteSecretsOf } from './secrets';
import { serverNodeOptions, serverVariables } from '@/scripts/lib/server-process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A running Quayside of its own: the built server as a separate process, with its own data folder. */
export interface App {
  url: string;
  port: number;
  dataFolder: string;
  child: ChildProcess;
  /** The link that signs the next browser in; good once. */
  launchLink(): Promise<string>;
  /** Stops it. Throws when it printed a secret that a spec used, or a warning of Node's. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** Kept after `stop` when given: a restart finds what the first run left. */
  dataFolder?: string;
  nodeOptions?: string[];
  /** Default: one that the system chooses. */
  port?: number;
  /** Settings beside port, data folder and engine. */
  variables?: Record<string, string>;
}

/** Starts the built server on the engine at `engineAddress`, as a process of its own. */
export async function startApp(engineAddress: string, options: StartOptions = {}): Promise<App> {
  const { dataFolder, nodeOptions = [], port: wanted = 0, variables = {} } = options;
  noteSecretsOf(variables);
  const data = dataFolder ?? (await mkdtemp(join(tmpdir(), 'quayside-e2e-')));
  const child = spawn(process.execPath, [...serverNodeOptions, ...nodeOptions, 'scripts/start.mjs'], {
    cwd: root,
    env: {
      ...serverVariables,
      ...process.env,
      ...variables,
      QUAYSIDE_PORT: String(wanted),
      QUAYSIDE_DATA: data,
      QUAYSIDE_ENGINE: engineAddress,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.pipe(process.stderr);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{"level":"error"')) process.stderr.write(`${line}\n`);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const told = JSON.parse(line) as { event?: string; port?: number };
      if (told.event === 'ready' && told.port) resolve(told.port);
    });
    void ended.then(() => reject(new Error('The server ended before it was ready.')));
  });
  return {
    url: `${variables.QUAYSIDE_TLS ? 'https' : 'http'}://localhost:${port}`,
    port,
    dataFolder: data,
    child,
    async launchLink() {
      const link = (await readFile(join(data, 'launch-link'), 'utf8')).trim();
      noteSecret('launch secret', new URL(link).hash.replace('#launch=', ''));
      return link;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      const key = join(data, 'key');
      if (existsSync(key)) noteSecret('key', readFileSync(key, 'utf8').trim());
      expectNoSecretIn(printed);
      // Node's own, of an experiment or of a leak of listeners: a person would meet it at each start.
      const warning = /^\(node:\d+\) \w*Warning: .*$/m.exec(printed);
      if (warning) throw new Error(`The server warned: ${warning[0]}`);
      if (!dataFolder) await rm(data, { recursive: true, force: true });
    },
  };
}
