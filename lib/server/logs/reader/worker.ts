import { setMaxListeners } from 'node:events';
import { parentPort, workerData, type TransferListItem } from 'node:worker_threads';
import { connectEngine } from '../../docker/engines';
import { logBlocks, logHistory } from '../../docker/containers/log-history';
import { toProblem } from '../../errors/failure';
import type { FromReader, ReaderData, ReaderJob, ToReader } from './job';
import { runJob } from './run-job';

/** Pieces of one job that may be on their way. */
const maximumUntaken = 4;

/**
 * The reader's thread: reads logs of the past off the event loop that carries everybody's keystrokes, by a connection of
 * its own. A log of a million lines is seconds of CPU.
 */
const port = parentPort;
if (!port) throw new Error('The reader runs in a thread of its own.');
const { address } = workerData as ReaderData;
const { plain: engine } = connectEngine(address, (verb, ok, seconds) => post({ call: { verb, ok, seconds } }));
const running = new Map<number, { end: AbortController; taken: () => void }>();

port.on('message', (message: ToReader) => {
  if ('begin' in message) void begin(message.begin, message.job);
  else if ('taken' in message) running.get(message.taken)?.taken();
  else running.get(message.abort)?.end.abort();
});

async function begin(number: number, job: ReaderJob): Promise<void> {
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  let untaken = 0;
  let wake = (): void => undefined;
  running.set(number, {
    end,
    taken: () => {
      untaken--;
      wake();
    },
  });
  end.signal.addEventListener('abort', () => wake());
  const of = (source: number) => job.sources[source] ?? { id: '', tty: false };
  try {
    const answer = await runJob(
      job,
      (source, stretch) => logHistory(engine, of(source).id, { tty: of(source).tty, ...stretch }, end.signal),
      (source, stretch, writer) =>
        logBlocks(engine, of(source).id, { tty: of(source).tty, ...stretch }, end.signal, writer),
      async (piece) => {
        post({ job: number, piece }, piece.bytes ? [piece.bytes.buffer as ArrayBuffer] : []);
        untaken++;
        while (untaken >= maximumUntaken && !end.signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
        end.signal.throwIfAborted();
      },
    );
    post({ job: number, end: answer });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ job: number, failed: toProblem(error), words });
  } finally {
    running.delete(number);
  }
}

function post(message: FromReader, transfer: TransferListItem[] = []): void {
  port?.postMessage(message, transfer);
}
