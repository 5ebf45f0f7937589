import type { Job } from '@/lib/contract/jobs';
import { ask, within } from '../page';
import type { World } from '../world';

const reference = 'nginx:1.27-alpine';

/** Pulls an image as a job, which the page follows to its end, and removes it. Sometimes the list of jobs is cleared. */
export function pulls({ gate, trouble, page }: World): void {
  const socket = page.socket('/jobs');
  const listeners = new Set<(job: Job) => void>();
  const hear = (jobs: Job[]) => jobs.forEach((job) => listeners.forEach((listener) => listener(job)));
  socket.on('jobs', hear);
  // A page that comes back asks for what it missed.
  socket.on('connect', () => void ask<Job[]>(socket, 'watch', { env: 'local' }).then(hear, () => undefined));
  let round = 0;
  gate.repeat(6000, async () => {
    round += 1;
    await trouble.act('pull', async () => {
      const ended: Job[] = [];
      let id = '';
      let found: (job: Job) => void = () => undefined;
      const end = new Promise<Job>((resolve) => (found = resolve));
      const listen = (job: Job) => {
        if (job.state === 'running') return;
        ended.push(job);
        if (job.id === id) found(job);
      };
      listeners.add(listen);
      try {
        ({ id } = (await page.api('POST', '/images/pull', { reference })) as Job);
        const heard = ended.find((job) => job.id === id);
        const job = heard ?? (await within(end, 'the end of the pull'));
        if (job.state !== 'done') throw new Error(`${job.state}: ${JSON.stringify(job.error)}`);
      } finally {
        listeners.delete(listen);
      }
    });
    await trouble.act('removal of an image', () => page.api('DELETE', '/images', { reference }));
    if (round % 5 === 0) await trouble.act('jobs cleared', () => page.api('DELETE', '/jobs'));
  });
}
