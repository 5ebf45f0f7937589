import { setTimeout as after } from 'node:timers/promises';
import type { TerminalSession } from '@/lib/contract/terminal';
import { ask } from '../page';
import type { World } from '../world';
import { Screen } from './screen';
import { seen } from './seen';

const size = { cols: 80, rows: 24 };
/** A key that was on its way at a cut is lost, as a person sees by its echo: he types again after this long. Milliseconds. */
const retypeMs = 3000;

/** Opens terminals in a container, uses and closes them; and runs containers that are removed when they exit. */
export function terminals(world: World): void {
  const { gate, trouble, page, live, open, containers } = world;
  const socket = page.socket('/terminal');
  let round = 0;
  gate.repeat(500, async () => {
    await trouble.act('terminal', async () => {
      const request = { env: 'local', containerId: containers.steady, kind: 'exec', ...size };
      const { id } = await ask<TerminalSession>(socket, 'open', request);
      const from = Date.now();
      const screen = new Screen(open(), id, (words) => trouble.note('terminal', words, from));
      try {
        round += 1;
        await typeUntilShown(screen, `echo $((${round} * 1000))-thousand`, `${round * 1000}-thousand`);
      } finally {
        screen.close();
        await ask(socket, 'close', { id });
      }
    });
  });
  gate.repeat(4000, async () => {
    await trouble.act('run', async () => {
      const form = {
        image: 'busybox:latest',
        command: 'sh',
        interactive: true,
        tty: true,
        remove: true,
        network: 'none',
      };
      const { containerId, sessionId } = (await page.api('POST', '/containers/run', { form, terminal: size })) as {
        containerId: string;
        sessionId: string;
      };
      const from = Date.now();
      const screen = new Screen(open(), sessionId, (words) => trouble.note('run', words, from));
      try {
        await typeUntilShown(screen, 'echo $((6 * 7))-forty-two', '42-forty-two');
        await typeUntilShown(screen, 'echo bye; exit', 'bye\r\n');
        await seen(live, containerId, 'the container removed', (row) => row === null);
      } finally {
        screen.close();
        await ask(socket, 'close', { id: sessionId });
      }
    });
  });
}

interface LastingTerminal {
  close(): Promise<void>;
  /** Closes every other terminal, while nobody opens one: those that were opened or closed at a cut stand there still. */
  tidy(): Promise<void>;
}

/** Keeps one terminal open over every cut, and types into it all the time; opens another one when the engine took it. */
export function lastingTerminal({ gate, trouble, page, open, containers }: World): LastingTerminal {
  const socket = page.socket('/terminal');
  let current: { id: string; screen: Screen; openedAt: number } | null = null;
  let round = 0;
  const close = async () => {
    if (!current) return;
    const { id, screen } = current;
    current = null;
    screen.close();
    await ask(socket, 'close', { id });
  };
  gate.repeat(400, async () => {
    const well = await trouble.act('lasting terminal', async () => {
      if (!current) {
        const request = { env: 'local', containerId: containers.steady, kind: 'exec', ...size };
        const { id } = await ask<TerminalSession>(socket, 'open', request);
        const openedAt = Date.now();
        const screen = new Screen(open(), id, (words) => trouble.note('lasting terminal', words, openedAt));
        current = { id, screen, openedAt };
      }
      round += 1;
      current.screen.forget();
      await typeUntilShown(current.screen, `echo $((${round} * 10))-ten`, `${round * 10}-ten`);
    });
    if (!well || (current && trouble.wasDownSince(current.openedAt))) await close().catch(() => undefined);
  });
  return {
    close,
    async tidy() {
      for (const { id } of await ask<TerminalSession[]>(socket, 'list', { env: 'local' }))
        if (id !== current?.id) await ask(socket, 'close', { id });
    },
  };
}

/** Types a line until its output is there. Throws when it does not come though the connection is up. */
async function typeUntilShown(screen: Screen, line: string, output: string): Promise<void> {
  const shown = screen.shows(output);
  let over = false;
  const typing = (async () => {
    while (!over) {
      if (screen.connection.type(`${line}\r`)) await Promise.race([shown, after(retypeMs)]).catch(() => undefined);
      else await after(50);
    }
  })();
  await shown.finally(() => (over = true));
  await typing;
}
