import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { launch, type ApiSession } from '@/e2e/support/api';
import { startApp, type App } from '@/e2e/support/app';
import { followLive } from '@/lib/client/live/follow';
import { LiveStore } from '@/lib/client/live/store';
import type { PrivateEngine } from '@/lib/server/testing/test-engine';
import { Gate } from './gate';
import { seen } from './activities/seen';
import { probed } from './held';
import { openPage, type Page } from './page';
import { Trouble } from './trouble';
import { wireTo, type Wire } from './wire';

/** One engine and the Quayside on it, which somebody may enter. */
export interface Place {
  engine: PrivateEngine;
  app: App;
  session: ApiSession;
  /** Ids of the containers; the engine starts them again by itself when it comes back. */
  containers: { steady: string; writer: string };
}

/** What a person sees and does there: a page that stays open, and others that come and go. */
export interface World extends Place {
  wire: Wire;
  page: Page;
  /** The picture that the page shows, kept by the browser's own code. */
  live: LiveStore;
  /** Another page of the same person. */
  open: () => Page;
  trouble: Trouble;
  gate: Gate;
  /** Closes every page. */
  leave: () => Promise<void>;
}

/** Prints 50 numbered lines a second: the 10,000 lines that Quayside keeps of a log are there before the warm-up is over. */
const writing =
  'i=0; while :; do j=0; while [ $j -lt 50 ]; do i=$((i+1)); j=$((j+1)); echo "line $i"; done; sleep 1; done';
/** Containers that only lie there: a page has to bear them. */
const idle = 40;

/** Fills the engine and starts the built server on it, with the modules `preload` in it beside what measures it. */
export async function startPlace(engine: PrivateEngine, preload: readonly string[]): Promise<Place> {
  const docker = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
      env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
    });
    return stdout.trim();
  };
  await docker('pull', '-q', 'busybox:latest');
  const run = (name: string, ...rest: string[]) =>
    docker('run', '-d', '--init', '--network', 'none', '--name', name, ...rest);
  const containers = {
    steady: await run('steady', '--restart', 'always', 'busybox', 'sleep', '100000'),
    writer: await run('writer', '--restart', 'always', 'busybox', 'sh', '-c', writing),
  };
  for (let index = 0; index < idle; index += 1)
    await docker('create', '--name', `idle-${index}`, '--network', 'none', 'busybox', 'true');
  const nodeOptions = [...probed, ...preload.flatMap((file) => ['--import', file])];
  const app = await startApp(`unix://${engine.socket}`, { nodeOptions });
  return { engine, app, session: await launch(app), containers };
}

/** Opens the page that stays open, and waits for its rows. */
export async function enter(place: Place): Promise<World> {
  const wire = await wireTo(place.app.port);
  const open = () => openPage(place.app, place.session, wire.port);
  const page = open();
  const live = new LiveStore();
  const unfollow = followLive(page.socket('/live'), 'local', live);
  await seen(live, place.containers.steady, 'the first rows', (row) => row?.state === 'running');
  const leave = async () => {
    unfollow();
    page.close();
    await wire.close();
  };
  return { ...place, wire, page, live, open, trouble: new Trouble(), gate: new Gate(), leave };
}
