import type { ContainerRow } from '@/lib/contract/containers';
import type { World } from '../world';

const pages = ['', '/containers', '/images'].map((path) => `/environments/local${path}`);

/** Reads the lists by the API, pages as HTML, what containers use, and one container's details. */
export function lists({ gate, trouble, page, app, containers }: World): void {
  gate.repeat(300, async () => {
    await trouble.act('list of containers', async () => {
      const rows = (await page.api('GET', '/containers')) as ContainerRow[];
      for (const id of [containers.steady, containers.writer])
        if (rows.find((row) => row.id === id)?.state !== 'running') throw new Error(`${id} does not run`);
      if (rows.length < 42) throw new Error(`${rows.length} rows`);
    });
    await trouble.act('list of images', () => page.api('GET', '/images'));
  });
  gate.repeat(1500, async () => {
    for (const path of [...pages, `/environments/local/containers/${containers.steady}`])
      await trouble.act(`page ${path.slice(0, 40)}`, () => page.html(path));
    await trouble.act('details', () => page.api('GET', `/containers/${containers.steady}/json`));
  });
  gate.repeat(3000, async () => {
    await trouble.act('use of the engine', async () => {
      const { running } = (await page.api('GET', '/usage')) as { running: number };
      if (running < 2) throw new Error(`${running} containers measured`);
    });
  });
  // A program that signs in must be told where it is: the session is asked as a page does when it opens.
  gate.repeat(5000, async () => {
    await trouble.act('liveness', async () => {
      const { status } = await fetch(`${app.url}/healthz`);
      if (status !== 200) throw new Error(String(status));
    });
  });
}
