import type { RunStarted } from '@/lib/contract/run/request';
import type { World } from '../world';
import { seen } from './seen';

const form = { image: 'busybox:latest', command: 'sleep 100000', detach: true, network: 'none' };

/**
 * Runs a container, restarts, stops, starts and removes it, and sees each in the page. Each round has one of its own: an
 * engine that was killed in the middle of a start refuses that container for good ("task … already exists", 20.10).
 */
export function startsAndStops({ gate, trouble, page, live }: World): void {
  gate.repeat(1000, async () => {
    let id = '';
    const call = (verb: string, body?: unknown) => page.api('POST', `/containers/${id}/${verb}`, body);
    const runs = () => seen(live, id, 'it running', (row) => row?.state === 'running');
    const begun = await trouble.act('run in the background', async () => {
      ({ containerId: id } = (await page.api('POST', '/containers/run', { form })) as RunStarted);
      await runs();
    });
    if (!begun) return;
    const steps: [string, () => Promise<unknown>][] = [
      [
        'restart',
        async () => {
          const before = live.row('containers', id)?.startedAt;
          await call('restart', { timeout: 0 });
          await seen(live, id, 'it restarted', (row) => row?.state === 'running' && row.startedAt !== before);
        },
      ],
      [
        'stop',
        async () => {
          await call('stop', { timeout: 0 });
          await seen(live, id, 'it stopped', (row) => row?.state === 'exited');
        },
      ],
      ['start', () => call('start').then(runs)],
      [
        'removal',
        async () => {
          await page.api('DELETE', `/containers/${id}`, { force: true, volumes: false });
          await seen(live, id, 'it gone', (row) => row === null);
        },
      ],
    ];
    // What the engine left undone when it was killed makes the next step wrong: the round is over.
    for (const [what, step] of steps) if (!(await trouble.act(what, step))) return;
  });
}
