import { connectionsOf } from '../soak/held';
import type { Bench } from '../support/context';
import type { Row } from '../support/row';

const watchers = 100;

/** Watches the figures of these containers, as a page does; resolves with the first ones of each. */
async function watch(bench: Bench, ids: readonly string[]): Promise<void> {
  const socket = await bench.socket('/stats');
  const missing = new Set(ids);
  const told = new Promise<void>((resolve) => {
    socket.on('samples', (batch: { series: { id: string }[] }, taken: () => void) => {
      taken();
      for (const { id } of batch.series) missing.delete(id);
      if (missing.size === 0) resolve();
    });
  });
  await socket.emitWithAck('watch', { view: 'bench', env: 'local', ids, last: 30, detail: false });
  await told;
}

/** What a hundred who watch the same containers cost the engine in connections, against one. */
export async function measureWatchers(bench: Bench, ids: readonly string[]): Promise<Row> {
  const connections = () => connectionsOf(bench.app.child.pid ?? 0);
  const none = connections();
  await watch(bench, ids);
  const one = connections() - none;
  if (one < ids.length) throw new Error(`${ids.length} containers are watched over ${one} connections.`);
  await Promise.all(Array.from({ length: watchers - 1 }, () => watch(bench, ids)));
  const all = connections() - none;
  return {
    what: `${watchers} watch ${ids.length} containers: connections to the engine`,
    value: all / one,
    shown: `${(all / one).toFixed(2)} ×`,
    baseline: `${all}, one watcher ${one}`,
    bound: 1,
    kind: 'most',
  };
}
