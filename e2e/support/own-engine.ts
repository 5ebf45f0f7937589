import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startEngine, stopEngine, type EngineInfo, type StartOptions } from '@/scripts/engine/engine.mjs';
import { startApp, type App } from './app';

/** A private engine that a spec has for itself, and a Quayside on it. */
export interface OwnEngine {
  engine: EngineInfo;
  app: App;
  /** Runs the docker CLI on it and answers what it printed, trimmed. Throws with its stderr. */
  docker(...args: string[]): Promise<string>;
}

/** For what a spec must not do to the engine that all share: starts one of its own, and takes both down after `use`. */
export async function withOwnEngine(options: StartOptions, use: (own: OwnEngine) => Promise<void>): Promise<void> {
  const name = `e2e-${process.pid}`;
  const engine = await startEngine({ ...options, name, owner: process.pid });
  try {
    const app = await startApp(`unix://${engine.socket}`);
    await use({
      engine,
      app,
      async docker(...args) {
        const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
          env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
        });
        return stdout.trim();
      },
    }).finally(() => app.stop());
  } finally {
    await stopEngine(name);
  }
}
