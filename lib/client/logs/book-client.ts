import { watchWorker } from '../lost-part';
import type { BookAnswers, BookQuestion, BookState, FromBook, ToBook } from './book/messages';

/** The page's end of its log book, which lives in a worker. */
export class BookClient {
  readonly #worker = watchWorker(
    new Worker(new URL('./book/book.worker.ts', import.meta.url), { type: 'module', name: 'logs' }),
  );
  readonly #questions = new Map<number, (answer: never) => void>();
  readonly #taken: (() => void)[] = [];
  #last = 0;

  /** `changed` is told how the book stands whenever that is different. */
  constructor(changed: (state: BookState) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<FromBook>) => {
      if ('state' in data) changed(data.state);
      else if ('taken' in data) this.#taken.shift()?.();
      else {
        this.#questions.get(data.question)?.(data.answer as never);
        this.#questions.delete(data.question);
      }
    };
  }

  do(message: ToBook): void {
    this.#worker.postMessage(message);
  }

  /** Hands a block over. Resolves when its lines are in the book. */
  hand(message: ToBook & { block: Uint8Array }): Promise<void> {
    return new Promise((taken) => {
      this.#taken.push(taken);
      this.#worker.postMessage(message, [message.block.buffer as ArrayBuffer]);
    });
  }

  ask<Q extends BookQuestion>(question: Q): Promise<BookAnswers[Q['ask']]> {
    const number = ++this.#last;
    return new Promise((resolve) => {
      this.#questions.set(number, resolve as (answer: never) => void);
      this.#worker.postMessage({ ...question, question: number });
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
