import type { OutputStream } from '../docker/demultiplexer';
import type { Piece, Scrollback } from './scrollback';
import { Window } from './window';

/** Where a viewer's output goes. */
export interface ViewerOutput {
  /** `cursor` is that of the first byte of `data`. */
  output(cursor: number, data: Buffer, stream: OutputStream): void;
  /** `bytes` before `cursor` are no longer held and will not come. */
  skipped(bytes: number, cursor: number): void;
  /** It answers what the program asks its terminal in the output from one cursor on, up to another or from now on. */
  answers(from: number, to: number | null): void;
}

/** Joined small pieces grow to this much a message. Bytes; far below socket.io's bound. */
const messageBytes = 128 * 1024;
/** How far a line's end is looked for after a skip. Bytes. */
const searchedBytes = 4096;
const newline = 0x0a;

/**
 * With this much on its way to a viewer, less than `gatherBytes` waits for the next acknowledgement: a flood goes out in
 * few large messages, a keystroke's echo at once.
 */
const floodBytes = 32 * 1024;
const gatherBytes = 128 * 1024;

/** One who watches a session: what it was sent, and how far it may be sent on. */
export class Viewer {
  readonly #window: Window;

  constructor(
    readonly scrollback: Scrollback,
    readonly out: ViewerOutput,
    cursor: number,
  ) {
    this.#window = new Window(Math.min(cursor, scrollback.end));
  }

  /** Cursor up to which it has shown the output. */
  get shown(): number {
    return this.#window.acknowledged;
  }

  get paused(): boolean {
    return this.#window.paused;
  }

  /**
   * Leaves out what it was not sent yet, but for the last `keptBytes` or less, which it is sent whatever it has not
   * acknowledged of before: that it may drop itself.
   */
  skipAhead(keptBytes: number): void {
    const { sent } = this.#window;
    const held = this.scrollback.read(Math.max(sent, this.scrollback.end - keptBytes), messageBytes);
    if (!held || held.cursor === sent) return;
    const { cursor } = fromLineStart(held);
    this.#window.restartAt(cursor);
    this.out.skipped(cursor - sent, cursor);
  }

  acknowledge(cursor: number): void {
    // A skip counts as shown: the viewer acknowledges cursors beyond it.
    this.#window.acknowledge(cursor);
  }

  /** Sends what is held and not yet sent, as far as the window goes; tells what is no longer held. */
  pump(): void {
    while (!this.#window.paused) {
      const waiting = this.scrollback.end - this.#window.sent;
      if (waiting < gatherBytes && this.#window.unacknowledged >= floodBytes) return;
      const held = this.scrollback.read(this.#window.sent, messageBytes);
      if (!held) return;
      const piece = held.cursor > this.#window.sent ? fromLineStart(held) : held;
      const missed = piece.cursor - this.#window.sent;
      if (missed > 0) {
        this.#window.skipTo(piece.cursor);
        this.out.skipped(missed, piece.cursor);
      }
      this.#window.send(piece.data.length);
      this.out.output(piece.cursor, piece.data, piece.stream);
    }
  }
}

/** After a skip the output goes on at the next line, if that is near: not in the middle of a character or a colour. */
function fromLineStart(piece: Piece): Piece {
  const start = piece.data.subarray(0, searchedBytes).indexOf(newline) + 1;
  if (start === 0 || start === piece.data.length) return piece;
  return { ...piece, cursor: piece.cursor + start, data: piece.data.subarray(start) };
}
