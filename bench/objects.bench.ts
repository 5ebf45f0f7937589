import type { Socket } from 'socket.io-client';
import { measureAnswer } from './list/answer';
import { imageList } from './list/images';
import { networkList } from './list/networks';
import { volumeList } from './list/volumes';
import type { Bench } from './support/context';
import { withOwnEngine } from './support/own-engine';
import type { Row } from './support/row';

const many = 2000;
const how = { rounds: 10, bound: 0.3 };

/** The lists of 2,000 other things than containers: a line for each kind, on an engine of its own. */
const kinds: readonly ((bench: Bench, live: Socket) => Promise<Row>)[] = [
  async (bench, live) => measureAnswer(bench, live, await imageList(bench.direct, many), how),
  async (bench, live) => measureAnswer(bench, live, await networkList(bench.direct, many), how),
  async (bench, live) => measureAnswer(bench, live, await volumeList(bench.direct, many), how),
];

export async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds)
    rows.push(
      await withOwnEngine(async (bench) => {
        const live = await bench.socket('/live');
        await live.emitWithAck('watch', { env: 'local' });
        return kind(bench, live);
      }),
    );
  return rows;
}
