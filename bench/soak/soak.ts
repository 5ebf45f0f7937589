import { setTimeout as after } from 'node:timers/promises';
import type { PrivateEngine } from '@/lib/server/testing/test-engine';
import { startsAndStops } from './activities/containers';
import { lists } from './activities/lists';
import { logs } from './activities/logs';
import { pulls } from './activities/pulls';
import { lastingTerminal, terminals } from './activities/terminals';
import { visits } from './activities/visits';
import { cutSockets, killEngine } from './faults';
import { beyond, holdings, type Held } from './held';
import type { Point } from './slope';
import type { Trouble } from './trouble';
import { enter, startPlace, type World } from './world';

/** How long it is to run, in minutes. */
export interface Length {
  warmUp: number;
  measured: number;
}

export interface Soaked {
  trouble: Trouble;
  kills: number;
  cuts: number;
  /** MB of heap and buffers after a forced collection, by minutes, from the end of the warm-up on. */
  heap: Point[];
  base: Held;
  /** What is held at the end beyond `base`, by kind. */
  left: Record<string, number>;
}

const minuteMs = 60_000;
/** Everything is done for so long before the base is taken: what is loaded at its first use is there by then. Milliseconds. */
const rehearsalMs = 15_000;
/** What idles is let go of by then, after everybody has left. Milliseconds. */
const quietMs = 30_000;
const backWithinMs = 60_000;
/** Every so many minutes the engine dies. */
const killEvery = 3;

/** Works a Quayside on `engine`, with the modules `preload` in it, for that long. `name` stands before what it tells. */
export async function soak(engine: PrivateEngine, length: Length, name: string, preload: string[]): Promise<Soaked> {
  const tell = (line: string) => console.error(`  ${name}: ${line}`);
  const place = await startPlace(engine, preload);
  const hold = holdings(place.app);
  try {
    const rehearsal = await enter(place);
    const rehearsed = work(rehearsal);
    await after(rehearsalMs);
    await rehearsed.end();
    await after(quietMs);
    const base = await hold();
    tell(`base ${base.heap.toFixed(1)} MB, ${JSON.stringify(base.counts)}`);

    const world = await enter(place);
    const { end, tidy } = work(world);
    const done = await conduct(world, length, async (minute) => {
      const { heap } = await world.gate.rest(() => tidy().then(hold));
      tell(
        `minute ${minute}: ${heap.toFixed(2)} MB, ${world.trouble.actions} actions, ${world.trouble.seen.length} errors`,
      );
      return heap;
    });
    await end();
    await after(quietMs);
    let left = beyond(base, await hold());
    for (
      const by = Date.now() + backWithinMs;
      Object.keys(left).length && Date.now() < by;
      left = beyond(base, await hold())
    )
      await after(2000);
    return { ...done, trouble: world.trouble, base, left };
  } finally {
    await place.app.stop();
  }
}

/** Begins all that people do. `end` ends it, and leaves; `tidy` closes what a person would not leave open. */
function work(world: World): { end: () => Promise<void>; tidy: () => Promise<void> } {
  lists(world);
  startsAndStops(world);
  pulls(world);
  terminals(world);
  visits(world);
  const stopLog = logs(world);
  const lasting = lastingTerminal(world);
  return {
    async end() {
      await world.gate.end();
      stopLog();
      await world.trouble.act('close of the lasting terminal', lasting.close);
      await world.trouble.act('close of what was left', lasting.tidy);
      await world.leave();
    },
    tidy: async () => void (await world.trouble.act('close of what was left', lasting.tidy)),
  };
}

/** Cuts sockets twice a minute, kills the engine every so often, and looks at the heap at the end of each minute. */
async function conduct(world: World, { warmUp, measured }: Length, look: (minute: number) => Promise<number>) {
  const start = Date.now();
  const at = (minute: number) => after(Math.max(0, start + minute * minuteMs - Date.now()));
  const done = { kills: 0, cuts: 0, heap: [] as Point[] };
  const cut = async (where: 'way' | 'page') => {
    done.cuts += 1;
    await world.trouble.act(`cut (${where})`, () => cutSockets(world, where));
  };
  for (let minute = 0; minute < warmUp + measured; minute += 1) {
    await at(minute + 0.2);
    await cut('way');
    if (minute % killEvery === 1) {
      await at(minute + 0.4);
      done.kills += 1;
      await killEngine(world);
    }
    await at(minute + 0.75);
    await cut('page');
    await at(minute + 1);
    const heap = await look(minute + 1);
    if (minute + 1 >= warmUp) done.heap.push({ x: (Date.now() - start) / minuteMs, y: heap });
  }
  return done;
}
