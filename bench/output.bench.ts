import type Dockerode from 'dockerode';
import type { Socket } from 'socket.io-client';
import type { Ack } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import type { Row } from './support/row';
import { alternate, median } from './support/statistics';

/** Bytes of output a round: long enough that opening the exec does not count. */
const sizes = { tty: 24 * 1024 * 1024, plain: 192 * 1024 * 1024 };
const command = (bytes: number) => ['sh', '-c', `head -c ${bytes} /dev/zero | tr '\\0' x`];

/** MB/s of an exec read by dockerode itself. Without a TTY the frames' headers are left in, in our disfavour. */
async function direct(container: Dockerode.Container, tty: boolean, bytes: number): Promise<number> {
  const exec = await container.exec({ Cmd: command(bytes), Tty: tty, AttachStdout: true, AttachStderr: true });
  const stream = await exec.start({ hijack: true, stdin: false, Tty: tty });
  const start = performance.now();
  let received = 0;
  for await (const chunk of stream) received += (chunk as Buffer).length;
  if (received < bytes) throw new Error(`${received} of ${bytes} bytes`);
  return bytes / 1e3 / (performance.now() - start);
}

/** MB/s of the same exec through Quayside, to a client that acknowledges on receipt. */
async function through(socket: Socket, containerId: string, tty: boolean, bytes: number): Promise<number> {
  const [program, flag, script] = command(bytes);
  const opened = (await socket.emitWithAck('open', {
    env: 'local',
    containerId,
    kind: 'exec',
    command: `${program} ${flag} "${script?.replace('\\', '\\\\')}"`,
    tty,
    cols: 80,
    rows: 24,
  })) as Ack<TerminalSession>;
  if (!opened.data) throw new Error(JSON.stringify(opened.error));
  const { id } = opened.data;
  const start = performance.now();
  const finished = new Promise<void>((resolve, reject) => {
    let received = 0;
    socket.on('skipped', () => reject(new Error('bytes were skipped')));
    socket.on('output', (session: string, cursor: number, data: Uint8Array) => {
      if (session !== id) return;
      received += data.byteLength;
      socket.emit('acknowledge', id, cursor + data.byteLength);
      if (received >= bytes) resolve();
    });
  });
  await socket.emitWithAck('attach', { id, cursor: 0 });
  await finished;
  const rate = bytes / 1e3 / (performance.now() - start);
  socket.removeAllListeners('output').removeAllListeners('skipped');
  await socket.emitWithAck('close', { id });
  return rate;
}

/** Bulk output of an exec, with and without a TTY. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  try {
    const [container] = await makeContainers(bench.direct, 1, 1);
    if (!container) throw new Error('no container');
    const socket = await bench.socket('/terminal');
    const rows: Row[] = [];
    for (const { tty, bytes, bound } of [
      { tty: true, bytes: sizes.tty, bound: 0.9 },
      { tty: false, bytes: sizes.plain, bound: 0.4 },
    ]) {
      const ours: number[] = [];
      const baseline: number[] = [];
      await alternate(
        5,
        async () => void ours.push(await through(socket, container.id, tty, bytes)),
        async () => void baseline.push(await direct(container, tty, bytes)),
      );
      const value = median(ours) / median(baseline);
      rows.push({
        what: `exec output, ${tty ? 'TTY' : 'no TTY'}`,
        value,
        shown: `${value.toFixed(2)} ×`,
        baseline: `${median(ours).toFixed(0)} MB/s, direct ${median(baseline).toFixed(0)} MB/s`,
        bound,
        kind: 'least',
      });
    }
    return rows;
  } finally {
    await bench.close();
  }
}
