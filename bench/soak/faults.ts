import { setTimeout as after } from 'node:timers/promises';
import { whileKilled } from '@/scripts/engine/kill.mjs';
import { within } from './page';
import { seen } from './activities/seen';
import type { World } from './world';

/** How long the engine stays away. Milliseconds. */
const awayMs = 4000;

/** Kills the engine and starts it again. Its time is over when the page says that it is back, and what ran runs. */
export async function killEngine({ engine, live, trouble, containers }: World): Promise<void> {
  const backUp = trouble.engineDown();
  await whileKilled(engine.name, () => after(awayMs));
  let unsubscribe = () => undefined as unknown;
  const connected = new Promise<void>((resolve) => {
    const look = () => live.engine()?.state === 'connected' && resolve();
    unsubscribe = live.subscribe('engine', look);
    look();
  });
  await within(connected, 'the page to say that the engine is back').finally(() => unsubscribe());
  for (const id of [containers.steady, containers.writer])
    await seen(live, id, 'what is restarted always', (row) => row?.state === 'running');
  backUp();
}

/** Cuts the sockets of all pages: on the way, as a network does, or at the page that lasts. Waits until it is back. */
export async function cutSockets({ wire, page }: World, where: 'way' | 'page'): Promise<void> {
  if (where === 'way') wire.cut();
  else page.cut();
  await after(100);
  await within(page.connected(), 'the page to be connected again');
}
