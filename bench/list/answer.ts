import type Dockerode from 'dockerode';
import type { Socket } from 'socket.io-client';
import type { PictureDiff } from '@/lib/contract/live';
import type { Bench } from '../support/context';
import { get } from '../support/get';
import type { Row } from '../support/row';
import { alternate, median, timed } from '../support/statistics';

/** Resolves when a diff brings a container of that name. */
function renamed(live: Socket, name: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (diff: PictureDiff) => {
      if (!diff.changes.containers?.upsert.some((row) => row.name === name)) return;
      live.off('diff', listen);
      resolve();
    };
    live.on('diff', listen);
  });
}

/** The full list of these containers just after one changed, against a direct list. */
export async function measureAnswer(
  bench: Bench,
  live: Socket,
  containers: readonly Dockerode.Container[],
  { rounds, bound }: { rounds: number; bound: number },
): Promise<Row> {
  const ours: number[] = [];
  const direct: number[] = [];
  const url = `${bench.app.url}/api/environments/local/containers`;
  const count = containers.length;
  let renames = 0;
  const change = async () => {
    const name = `renamed-${count}-${renames}`;
    const seen = renamed(live, name);
    await containers[renames % count]?.rename({ name });
    renames += 1;
    await seen;
    return name;
  };
  await alternate(
    rounds,
    async () => {
      const name = await change();
      let body = '';
      ours.push(await timed(async () => (body = await get(url, bench.headers))));
      const rows = JSON.parse(body) as { name: string }[];
      if (rows.length !== count || !rows.some((row) => row.name === name)) throw new Error('The list is not true.');
    },
    async () => {
      await change();
      direct.push(await timed(() => bench.direct.listContainers({ all: true })));
    },
  );
  const value = median(ours) / median(direct);
  return {
    what: `container list, ${count}, after a change`,
    value,
    shown: `${value.toFixed(2)} ×`,
    baseline: `${median(ours).toFixed(1)} ms, direct ${median(direct).toFixed(1)} ms`,
    bound,
    kind: 'most',
  };
}
