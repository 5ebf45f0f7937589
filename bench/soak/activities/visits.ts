import { followLive } from '@/lib/client/live/follow';
import { LiveStore } from '@/lib/client/live/store';
import { ask, within } from '../page';
import type { World } from '../world';

/** Pages that are opened, show the lists, and are closed again. */
export function visits({ gate, trouble, open, containers }: World): void {
  gate.repeat(2000, async () => {
    await trouble.act('page opened', async () => {
      const page = open();
      const live = new LiveStore();
      const unfollow = followLive(page.socket('/live'), 'local', live);
      try {
        const shown = new Promise<void>((resolve) => {
          const look = () => live.row('containers', containers.steady)?.state === 'running' && resolve();
          live.subscribe('containers', look);
        });
        await within(shown, 'the first rows');
        await ask(page.socket('/jobs'), 'watch', { env: 'local' });
        await ask(page.socket('/terminal'), 'list', { env: 'local' });
      } finally {
        unfollow();
        page.close();
      }
    });
  });
}
