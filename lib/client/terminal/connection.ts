import { ApiError } from '../api';
import type { Ack, Problem } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { TerminalSocket } from './events';
import { InputQueue } from './input-queue';

export type OutputStream = 'stdout' | 'stderr';
export interface TerminalSize {
  cols: number;
  rows: number;
}

/** What may be typed before a view has joined its session. Bytes. */
const earlyBytes = 64 * 1024;

const noAnswers = { from: Infinity, to: Infinity };

/** What shows a session. */
export interface TerminalScreen {
  /**
   * Shows bytes and calls `shown` when they are: only then does the server send on. `answers`: what the program asks its
   * terminal in them is answered here, and by no other page.
   */
  write(data: Uint8Array, stream: OutputStream, shown: () => void, answers: boolean): void;
  /** `bytes` of output are no longer held by the server and were not seen. */
  skipped(bytes: number): void;
  /** The server's answer to each attach. */
  attached(session: TerminalSession): void;
  /** The session could not be joined, or input was lost. */
  failed(problem: Problem): void;
}

/**
 * One view of a session: knows up to where it has shown the output, joins again from there when the socket was lost,
 * and sends input and size. Bytes all the way, so that a character cut in two survives.
 */
export class TerminalConnection {
  #received = 0;
  #size: TerminalSize | null = null;
  #closed = false;
  /** Cursors between which this view answers for the terminal. */
  #answers = noAnswers;
  readonly #input: InputQueue;
  /** What was typed before the session was first joined; null from then on. */
  #early: Uint8Array[] | null = [];

  constructor(
    readonly socket: TerminalSocket,
    readonly id: string,
    readonly screen: TerminalScreen,
  ) {
    this.#input = new InputQueue(
      (data) => socket.emit('input', id, data),
      async (data) => unwrap(await socket.emitWithAck('input', id, data)),
      (error) => screen.failed(problemOf(error)),
    );
    socket.on('connect', this.#attach);
    socket.on('output', this.#output);
    socket.on('skipped', this.#skipped);
    socket.on('answers', this.#answered);
    if (socket.connected) this.#attach();
    else socket.connect();
  }

  /** Bytes of a paste that still wait for the process to read on. */
  get waiting(): number {
    return this.#input.waiting;
  }

  /**
   * Types `text`; what comes before the session is first joined waits for that. While the socket is away later on, nothing
   * is taken: it would arrive blind. Answers whether it was.
   */
  type(text: string): boolean {
    return this.send(new TextEncoder().encode(text));
  }

  send(data: Uint8Array): boolean {
    if (data.byteLength === 0) return false;
    if (this.#early) {
      const held = this.#early.reduce((sum, one) => sum + one.byteLength, data.byteLength);
      if (held > earlyBytes) return false;
      this.#early.push(data);
      return true;
    }
    if (!this.socket.connected) return false;
    this.#input.push(data);
    return true;
  }

  /** Ends the process's stdin, where there is no TTY. */
  endInput(): void {
    this.socket.emit('input', this.id, new Uint8Array());
  }

  /** The size that this view has room for; the session takes that of the view which told it last. */
  resize(size: TerminalSize): void {
    this.#size = size;
    if (this.socket.connected) this.socket.emit('resize', { id: this.id, ...size });
  }

  close(): void {
    this.#closed = true;
    this.#input.clear();
    this.socket.off('connect', this.#attach);
    this.socket.off('output', this.#output);
    this.socket.off('skipped', this.#skipped);
    this.socket.off('answers', this.#answered);
    this.socket.disconnect();
  }

  readonly #attach = (): void => {
    this.#answers = noAnswers;
    this.socket.emit('attach', { id: this.id, cursor: this.#received, ...this.#size }, (answer) => {
      if (this.#closed) return;
      const early = this.#early ?? [];
      this.#early = null;
      if (answer.error) return this.screen.failed(answer.error);
      for (const data of early) this.#input.push(data);
      this.screen.attached(answer.data);
    });
  };

  readonly #output = (id: string, cursor: number, data: Uint8Array | ArrayBuffer, stream: OutputStream): void => {
    if (id !== this.id) return;
    const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
    this.#received = cursor + bytes.byteLength;
    const { from, to } = this.#answers;
    // Cut where this view begins or ceases to answer: each part is answered as a whole, or not at all.
    const cuts = [from, to].filter((cut) => cut > cursor && cut < this.#received);
    for (const [index, end] of [...cuts, this.#received].entries()) {
      const start = cuts[index - 1] ?? cursor;
      const shown = () => this.socket.emit('acknowledge', id, end);
      this.screen.write(bytes.subarray(start - cursor, end - cursor), stream, shown, start >= from && start < to);
    }
  };

  readonly #answered = (id: string, from: number, to: number | null): void => {
    if (id === this.id) this.#answers = { from, to: to ?? Infinity };
  };

  readonly #skipped = (id: string, bytes: number, cursor: number): void => {
    if (id !== this.id) return;
    this.#received = cursor;
    this.screen.skipped(bytes);
  };
}

/** The data of an acknowledged message. Throws `ApiError` with the problem. */
export function unwrap<T>(answer: Ack<T>): T {
  if (answer.error) throw new ApiError(answer.error);
  return answer.data;
}

/** The problem that tells `error`: the server's own, or that the connection was lost. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { type: 'urn:quayside:problem:internal', code: 'internal', title: 'offline', status: 0 };
}
