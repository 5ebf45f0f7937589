import type { Socket } from 'socket.io-client';
import { measureAnswer } from './list/answer';
import { imageList } from './list/images';
import { networkList } from './list/networks';
import { volumeList } from './list/volumes';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';

const many = 2000;
const how = { rounds: 10, bound: 0.3 };

/** The lists of 2,000 other things than containers: a line for each kind, on an engine that was emptied for it. */
const kinds: readonly ((bench: Bench, live: Socket) => Promise<Row>)[] = [
  async (bench, live) => measureAnswer(bench, live, await imageList(bench.direct, many), how),
  async (bench, live) => measureAnswer(bench, live, await networkList(bench.direct, many), how),
  async (bench, live) => measureAnswer(bench, live, await volumeList(bench.direct, many), how),
];

export async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    const bench = await startBench();
    try {
      const live = await bench.socket('/live');
      await live.emitWithAck('watch', { env: 'local' });
      rows.push(await kind(bench, live));
    } finally {
      await bench.close();
    }
  }
  return rows;
}
