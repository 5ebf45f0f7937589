import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { freePort } from '@/lib/server/testing/free-port';
import { testEngine } from '@/lib/server/testing/test-engine';
import { composeOf, type Compose } from './compose';
import { makeNodeBase } from './node-base';
import { test as base } from './test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A private engine on which Quayside's image was built, to run it there; what it shows is the worker's other engine. */
export interface ImageHost {
  engine: EngineInfo;
  /** Runs the docker CLI on it; answers what it printed, and throws with its stderr. */
  docker(...args: string[]): Promise<string>;
}

/** docker compose on the host, for one test. */
interface Composed {
  compose: Compose;
  /** The port that it publishes on the loopback. */
  port: number;
}

/** The `test` of specs about the image: built once a worker, for that takes minutes. */
export const test = base.extend<
  { composed: (dotEnv?: Record<string, string>) => Promise<Composed> },
  { host: ImageHost }
>({
  host: [
    async ({}, use) => {
      const name = `e2e-image-${process.pid}`;
      const engine = await startEngine({ name, owner: process.pid });
      const docker = dockerOn(engine);
      try {
        await makeNodeBase(docker);
        const registry = (await promisify(execFile)('npm', ['config', 'get', 'registry'])).stdout.trim();
        const mirror = ['--build-arg', `NPM_CONFIG_REGISTRY=${registry}`];
        await docker('build', '--network=host', ...mirror, '--tag', 'quayside', root);
        await use({ engine, docker });
      } finally {
        await stopEngine(name);
      }
    },
    { scope: 'worker', timeout: 900_000 },
  ],
  composed: async ({ host }, use) => {
    const ends: (() => Promise<string>)[] = [];
    await use(async (dotEnv) => {
      const port = await freePort();
      const compose = await composeOf(host.engine, testEngine(), port, dotEnv);
      ends.push(() => compose(['down', '--volumes', '--timeout', '1']));
      return { compose, port };
    });
    for (const end of ends) await end();
  },
});

/** Gives the image that both profiles run its name on the host: the sample's nginx, Debian's. */
export async function makeNginx({ docker }: ImageHost): Promise<void> {
  await docker('pull', '--quiet', 'nginx:1.27-alpine');
  await docker('tag', 'nginx:1.27-alpine', 'nginx:stable-alpine');
}

/** The link that signs a browser in, once the server that `compose` runs has printed it. */
export async function linkOf(compose: Compose): Promise<string> {
  const logs = () => compose(['logs', '--no-log-prefix', 'quayside']);
  let link: string | undefined;
  await expect
    .poll(async () => (link = /"link":"([^"]+#launch=[^"]+)"/.exec(await logs())?.[1]), { timeout: 30_000 })
    .toBeTruthy();
  return link ?? '';
}

function dockerOn(engine: EngineInfo): ImageHost['docker'] {
  return async (...args) => {
    const { stdout, stderr } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
      env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
      maxBuffer: 64 * 1024 * 1024,
    });
    return `${stdout}${args[0] === 'logs' ? stderr : ''}`.trim();
  };
}
