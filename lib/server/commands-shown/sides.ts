import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import { setCore, type Core } from '../core';
import { doors } from '../testing/doors';
import { cookieOf } from '../testing/test-accounts';
import { testCore } from '../testing/test-core';
import { ownRegistry, type OwnRegistry } from '../testing/own-registry';
import { docker, testEngine } from '../testing/test-engine';

/** The container that each command is about, made anew for each side. */
export const name = 'quayside-cmd';
export const label = 'quayside.test=commands';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Asked {
  id?: string;
  query?: Record<string, string>;
  body?: unknown;
}

/** Both ways to one engine: a person's shell, and Quayside's API as an owner calls it. */
export interface Sides {
  core: Core;
  /** A folder of the shell's own, which it works in. */
  folder: string;
  /** What a POSIX shell prints that is given `line`, with the real `docker` in its PATH; fails with it. */
  shell: (line: string, stdin?: string) => Promise<string>;
  /** What the route of `endpoint` answers: JSON, or else its text. Throws with the problem. */
  call: (endpoint: Endpoint, asked?: Asked) => Promise<unknown>;
  /** One that may be pushed to. */
  registry: () => OwnRegistry;
  close: () => Promise<void>;
}

export async function openSides(): Promise<Sides> {
  const { socket, dockerConfig, docker: cli } = testEngine();
  // What the shell's `docker login` leaves is read by Quayside, which runs in the same account.
  const configBefore = process.env.DOCKER_CONFIG;
  process.env.DOCKER_CONFIG = dockerConfig;
  const core = await testCore();
  setCore(core);
  await core.accounts.entry.setUp(
    { name: 'owner', password: 'four unrelated words' },
    { address: '127.0.0.1', sessionId: null, agent: '' },
  );
  const entered = await core.accounts.entry.signIn(
    { name: 'owner', password: 'four unrelated words' },
    { address: '192.0.2.1', sessionId: null, agent: '' },
  );
  const headers = {
    cookie: `quayside-${core.site.port}=${cookieOf(entered)}`,
    'x-quayside-token': entered.token,
  };
  const registry = await ownRegistry();
  const folder = await mkdtemp(join(tmpdir(), 'quayside-commands-'));
  await symlink(cli, join(folder, 'docker'));
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: dockerConfig,
  };
  return {
    core,
    folder,
    registry: () => registry,
    shell: (line, stdin = '') =>
      new Promise((resolve, reject) => {
        const child = execFile('sh', ['-c', line], { env, cwd: folder }, (error, stdout, stderr) => {
          if (error) reject(new Error(`${line}: ${stderr || error.message}`));
          else resolve(stdout.trim());
        });
        child.stdin?.end(stdin);
      }),
    async call(endpoint, { id = name, query = {}, body } = {}) {
      const door = doors().find(({ declared }) => declared === endpoint);
      if (!door) throw new Error(`No route is ${endpoint.id}.`);
      const handler = ((await import(door.file)) as Record<string, Handler>)[door.method];
      const url = new URL(door.path, 'http://localhost');
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
      const sent = body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) };
      const request = new Request(url, { method: door.method, headers, ...sent } as RequestInit);
      const answer = await handler?.(request, { params: Promise.resolve({ env: 'local', id, name: id }) });
      const text = (await answer?.text()) ?? '';
      if (!answer?.ok) throw new Error(`${endpoint.id}: ${answer?.status} ${text}`);
      return answer.headers.get('content-type')?.startsWith('application/json') ? (JSON.parse(text) as unknown) : text;
    },
    async close() {
      await docker('logout', testEngine().privateRegistry.address);
      if (configBefore === undefined) delete process.env.DOCKER_CONFIG;
      else process.env.DOCKER_CONFIG = configBefore;
      await core.close();
      await registry.close();
      await rm(folder, { recursive: true });
      await clean();
      for (const one of ['loaded', 'imported']) await docker('rmi', `${name}:${one}`).catch(() => undefined);
    },
  };
}

/** Makes the container anew, as every case begins: it runs, has a health check and a volume without a name. */
export async function makeAnew(): Promise<void> {
  await clean();
  const options = ['--label', label, '--init', '--stop-timeout', '1', '-v', '/data', '--health-cmd', 'true'];
  await docker('run', '-d', '--name', name, ...options, 'busybox', 'sleep', '1000');
}

async function clean(): Promise<void> {
  const made = await docker('ps', '-aq', '--filter', `label=${label}`);
  if (made) await docker('rm', '-fv', ...made.split('\n'));
  for (const one of [`${name}-run`, `${name}-main`]) await docker('rm', '-fv', one).catch(() => undefined);
}
