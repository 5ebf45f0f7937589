import { Failure } from '../errors/failure';

/**
 * How long nothing may move in a transfer: as long as it goes on, the engine answers nothing else about that container.
 * Milliseconds.
 */
const idleMs = 60_000;

/** `source` as it comes; ends with `files-idle` when it gives nothing for a minute. */
export async function* steadily(source: AsyncIterable<Uint8Array>, within = idleMs): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await inTime(pieces.next(), within);
      if (done) return;
      yield value;
    }
  } finally {
    // One that hangs does not answer to this either.
    pieces.return?.().catch(() => undefined);
  }
}

async function inTime<T>(next: Promise<T>, within: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('files-idle')), within);
  });
  return Promise.race([next, late]).finally(() => clearTimeout(timer));
}

/**
 * `source` as a stream for the web, a piece at a time as it is asked for. `end` is called once, when it has ended, broke, or
 * was left; also when nobody asks for a minute, which breaks the stream.
 */
export function streamOf(
  source: AsyncIterable<Uint8Array>,
  end: () => void,
  within = idleMs,
): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const over = async () => {
    clearTimeout(timer);
    end();
    await pieces.return?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(timer);
        try {
          const { done, value } = await pieces.next();
          if (done) {
            controller.close();
            return await over();
          }
          controller.enqueue(value);
          timer = setTimeout(() => {
            controller.error(new Failure('files-idle'));
            void over();
          }, within);
        } catch (error) {
          controller.error(error);
          await over();
        }
      },
      cancel: over,
    },
    { highWaterMark: 0 },
  );
}
