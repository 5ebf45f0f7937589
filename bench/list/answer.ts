import type { Socket } from 'socket.io-client';
import type { LiveKind, LiveRows, PictureDiff } from '@/lib/contract/live';
import type { Bench } from '../support/context';
import { get } from '../support/get';
import type { Row } from '../support/row';
import { alternate, median, timed } from '../support/statistics';

/** One list of which the answer is measured. */
export interface Listed<K extends LiveKind> {
  /** Its collection of the live picture, and the last part of its path. */
  kind: K;
  /** How many are in it. */
  count: number;
  /** Changes one thing on the engine; answers the name that it has then. */
  change: () => Promise<string>;
  nameOf: (row: LiveRows[K]) => string;
  /** Asks the engine for the same list. */
  direct: () => Promise<unknown>;
}

/** Resolves when a diff brings something of that name. */
function told<K extends LiveKind>(live: Socket, { kind, nameOf }: Listed<K>, isIt: (name: string) => boolean) {
  return new Promise<void>((resolve) => {
    const listen = (diff: PictureDiff) => {
      const rows = diff.changes[kind]?.upsert as LiveRows[K][] | undefined;
      if (!rows?.some((row) => isIt(nameOf(row)))) return;
      live.off('diff', listen);
      resolve();
    };
    live.on('diff', listen);
  });
}

/** The full list just after something in it changed, against a direct list. */
export async function measureAnswer<K extends LiveKind>(
  bench: Bench,
  live: Socket,
  listed: Listed<K>,
  { rounds, bound }: { rounds: number; bound: number },
): Promise<Row> {
  const { kind, count, nameOf } = listed;
  const ours: number[] = [];
  const direct: number[] = [];
  const url = `${bench.app.url}/api/environments/local/${kind}`;
  const change = async () => {
    let name: string | null = null;
    const early: string[] = [];
    // The diff may come before the engine's answer does.
    const seen = told(live, listed, (one) => (name === null ? (early.push(one), false) : one === name));
    name = await listed.change();
    if (!early.includes(name)) await seen;
    return name;
  };
  await alternate(
    rounds,
    async () => {
      const name = await change();
      let body = '';
      ours.push(await timed(async () => (body = await get(url, bench.headers))));
      const rows = JSON.parse(body) as LiveRows[K][];
      if (rows.length !== count || !rows.some((row) => nameOf(row) === name)) throw new Error('The list is not true.');
    },
    async () => {
      await change();
      direct.push(await timed(listed.direct));
    },
  );
  const value = median(ours) / median(direct);
  return {
    what: `${kind.slice(0, -1)} list, ${count}, after a change`,
    value,
    shown: `${value.toFixed(2)} ×`,
    baseline: `${median(ours).toFixed(1)} ms, direct ${median(direct).toFixed(1)} ms`,
    bound,
    kind: 'most',
  };
}
