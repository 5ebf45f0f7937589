import { measureAnswer } from './list/answer';
import { containerList } from './list/containers';
import { measureScroll } from './list/scroll';
import { measureWatchers } from './list/watchers';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import type { Row } from './support/row';

const few = 200;
const many = 5000;
const running = 10;

/** The list of 200 containers and of 5,000: its answer, its scrolling, and what watching its figures costs the engine. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  try {
    const live = await bench.socket('/live');
    const first = await makeContainers(bench.direct, few, running);
    await live.emitWithAck('watch', { env: 'local' });
    const rows = [await measureAnswer(bench, live, containerList(bench.direct, first), { rounds: 30, bound: 0.4 })];
    rows.push(
      await measureWatchers(
        bench,
        first.slice(0, running).map(({ id }) => id),
      ),
    );
    const all = [...first, ...(await makeContainers(bench.direct, many - few, 0, few))];
    rows.push(await measureAnswer(bench, live, containerList(bench.direct, all), { rounds: 10, bound: 0.3 }));
    rows.push(await measureScroll(bench, many));
    return rows;
  } finally {
    await bench.close();
  }
}
