import { io, type Socket } from 'socket.io-client';
import type { Ack } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import { endProcess, startScript } from './support/process';
import type { Row } from './support/row';
import { alternate, quantile, timed } from './support/statistics';

const keys = 300;
const blocks = 6;

/** Times single keys: each is sent when the one before it came back from the terminal's own echo. */
async function typeKeys(times: number[], send: (key: Uint8Array) => void, next: () => Promise<unknown>): Promise<void> {
  for (let index = 0; index < keys; index += 1) {
    const key = Buffer.from([97 + (index % 26)]);
    times.push(
      await timed(async () => {
        const echoed = next();
        send(key);
        await echoed;
      }),
    );
    if (index % 60 === 59) {
      const line = next();
      send(Buffer.from('\n'));
      await line;
    }
  }
}

const nextOutput = (socket: Socket) => () => new Promise((resolve) => socket.once('output', resolve));

/** A key's way to a TTY and back, against the same way through a bare bridge. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const [container] = await makeContainers(bench.direct, 1, 1);
  if (!container) throw new Error('no container');
  const bridge = await startScript('bench/support/bare-bridge.ts', bench.engine.socket, container.id);
  try {
    const bare = io(`http://127.0.0.1:${bridge.line}`, { transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => bare.once('ready', resolve));
    const ours = await bench.socket('/terminal');
    const opened = (await ours.emitWithAck('open', {
      env: 'local',
      containerId: container.id,
      kind: 'exec',
      command: 'cat',
      tty: true,
      cols: 80,
      rows: 24,
    })) as Ack<TerminalSession>;
    if (!opened.data) throw new Error(JSON.stringify(opened.error));
    const { id } = opened.data;
    await ours.emitWithAck('attach', { id, cursor: 0 });
    ours.on('output', (session: string, cursor: number, data: Uint8Array) =>
      ours.emit('acknowledge', session, cursor + data.byteLength),
    );
    const through: number[] = [];
    const baseline: number[] = [];
    await alternate(
      blocks,
      () => typeKeys(through, (key) => ours.emit('input', id, key), nextOutput(ours)),
      () => typeKeys(baseline, (key) => bare.emit('input', key), nextOutput(bare)),
    );
    bare.close();
    return [
      { share: 0.5, bound: 1.25 },
      { share: 0.95, bound: 1.5 },
    ].map(({ share, bound }) => {
      const value = quantile(through, share) / quantile(baseline, share);
      return {
        what: `keystroke echo, p${share * 100}`,
        value,
        shown: `${value.toFixed(2)} ×`,
        baseline: `${quantile(through, share).toFixed(2)} ms, bare bridge ${quantile(baseline, share).toFixed(2)} ms`,
        bound,
        kind: 'most' as const,
      };
    });
  } finally {
    await endProcess(bridge.child);
    await bench.close();
  }
}
