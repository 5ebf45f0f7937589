import { Worker } from 'node:worker_threads';
import { Failure } from '../../errors/failure';
import type { FromReader, ReaderData, ReaderEnd, ReaderJob, ReaderPiece, ToReader } from './job';
import type { ReaderProgram } from './program';

/** A thread without work is kept this long: it holds some 20 MB. Milliseconds. */
const idleMs = 30_000;
/** Jobs at the same time, of all people. */
const maximumJobs = 24;

/** Reads logs of the past in a thread of its own, which lives while there is work. */
export interface Reader {
  /**
   * Does a job. `output` takes its pieces one at a time, and while it has not taken one the engine is not read on.
   * Aborting ends it. Throws what the engine says, `bad-request` for a bad pattern, `conflict` where too many run.
   */
  run(job: ReaderJob, output: (piece: ReaderPiece) => Promise<void>, signal: AbortSignal): Promise<ReaderEnd>;
  close(): void;
}

interface Running {
  output: (piece: ReaderPiece) => Promise<void>;
  resolve: (end: ReaderEnd) => void;
  reject: (error: unknown) => void;
  /** The last piece that was handed out: the end comes after it. */
  pieces: Promise<void>;
}

export function createReader(parts: {
  address: string;
  program: ReaderProgram;
  observe?: (verb: string, ok: boolean, seconds: number) => void;
}): Reader {
  const running = new Map<number, Running>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  let closed = false;

  const send = (message: ToReader) => worker?.postMessage(message);

  function started(): Worker {
    clearTimeout(idle);
    if (worker) return worker;
    const workerData: ReaderData = { address: parts.address };
    const thread = new Worker(parts.program, { workerData, name: 'log-reader' });
    thread.on('message', (message: FromReader) => heard(message));
    thread.on('error', (error) => failAll(error));
    thread.on('exit', () => {
      if (worker === thread) worker = null;
      failAll(new Error('The reader of logs has ended.'));
    });
    return (worker = thread);
  }

  function failAll(error: unknown): void {
    const all = [...running.values()];
    running.clear();
    for (const { reject } of all) reject(error);
  }

  function heard(message: FromReader): void {
    if ('call' in message) {
      parts.observe?.(message.call.verb, message.call.ok, message.call.seconds);
      return;
    }
    const job = running.get(message.job);
    if (!job) return;
    if ('piece' in message) {
      job.pieces = job.pieces.then(() => job.output(message.piece)).then(() => send({ taken: message.job }));
      job.pieces.catch((error: unknown) => {
        send({ abort: message.job });
        finish(message.job);
        job.reject(error);
      });
    } else if ('end' in message) {
      const { end } = message;
      job.pieces.then(
        () => job.resolve(end),
        () => undefined,
      );
      finish(message.job);
    } else {
      const { code, detail, field } = message.failed;
      const details = { ...(detail === undefined ? {} : { detail }), ...(field === undefined ? {} : { field }) };
      job.reject(new Failure(code, details, { cause: new Error(message.words) }));
      finish(message.job);
    }
  }

  function finish(number: number): void {
    running.delete(number);
    if (running.size > 0 || !worker) return;
    clearTimeout(idle);
    idle = setTimeout(end, idleMs).unref();
  }

  function end(): void {
    const thread = worker;
    worker = null;
    void thread?.terminate();
  }

  return {
    run(job, output, signal) {
      if (closed || running.size >= maximumJobs)
        throw new Failure('conflict', { detail: `${maximumJobs} logs are being read already.` });
      signal.throwIfAborted();
      const number = ++last;
      const thread = started();
      return new Promise<ReaderEnd>((resolve, reject) => {
        const abort = () => {
          send({ abort: number });
          finish(number);
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', abort, { once: true });
        const over = () => signal.removeEventListener('abort', abort);
        running.set(number, {
          output,
          resolve: (answer) => (over(), resolve(answer)),
          reject: (error) => (over(), reject(error as Error)),
          pieces: Promise.resolve(),
        });
        thread.postMessage({ begin: number, job } satisfies ToReader);
      });
    },
    close() {
      closed = true;
      clearTimeout(idle);
      failAll(new Failure('conflict', { detail: 'Quayside stops.' }));
      end();
    },
  };
}
