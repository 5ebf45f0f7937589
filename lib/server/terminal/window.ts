/** Sent and not acknowledged: at this many bytes a viewer gets no more, … */
export const pauseAtBytes = 512 * 1024;
/** … until no more than this many are left. Two marks, so that it does not flutter. */
export const resumeAtBytes = 128 * 1024;

/** What one viewer was sent and has acknowledged, as cursors. Knows no transport. */
export class Window {
  #sent: number;
  #acknowledged: number;
  #paused = false;

  constructor(cursor: number) {
    this.#sent = cursor;
    this.#acknowledged = cursor;
  }

  /** Cursor of the next byte to send. */
  get sent(): number {
    return this.#sent;
  }

  /** Everything before this cursor is shown. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  get unacknowledged(): number {
    return this.#sent - this.#acknowledged;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** `bytes` were sent. */
  send(bytes: number): void {
    this.#sent += bytes;
    if (this.unacknowledged >= pauseAtBytes) this.#paused = true;
  }

  /** Bytes before `cursor` will never be sent: the window starts there, as far as it is concerned. */
  skipTo(cursor: number): void {
    const skipped = Math.max(0, cursor - this.#sent);
    this.#sent += skipped;
    this.#acknowledged += skipped;
  }

  /** What was sent and not shown yet is given up, by both sides: the window begins anew at `cursor`. */
  restartAt(cursor: number): void {
    this.#sent = cursor;
    this.#acknowledged = cursor;
    this.#paused = false;
  }

  /** The viewer has shown everything before `cursor`. What was never sent, or is older, changes nothing. */
  acknowledge(cursor: number): void {
    if (!Number.isSafeInteger(cursor)) return;
    this.#acknowledged = Math.max(this.#acknowledged, Math.min(cursor, this.#sent));
    if (this.unacknowledged <= resumeAtBytes) this.#paused = false;
  }
}
