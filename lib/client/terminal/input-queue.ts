/** A paste goes in pieces of this size, each after the engine took the one before. Bytes; the server takes 64 KiB. */
export const pieceBytes = 32 * 1024;
/** What is typed is sent at once, without waiting for its turn to be acknowledged. Bytes. */
const typedBytes = 1024;

/**
 * Sends input in order: keystrokes at once, long pastes piece by piece at the pace of the process that reads them.
 * `sent` rejects when a piece may not have arrived; the rest of what waits is then dropped.
 */
export class InputQueue {
  #waiting: Uint8Array[] = [];
  #busy = false;

  constructor(
    readonly now: (data: Uint8Array) => void,
    readonly sent: (data: Uint8Array) => Promise<unknown>,
    readonly failed: (error: unknown) => void,
  ) {}

  /** Bytes that wait for their turn. */
  get waiting(): number {
    return this.#waiting.reduce((sum, data) => sum + data.byteLength, 0);
  }

  push(data: Uint8Array): void {
    if (!this.#busy && data.byteLength <= typedBytes) return this.now(data);
    for (let at = 0; at < data.byteLength; at += pieceBytes) this.#waiting.push(data.subarray(at, at + pieceBytes));
    if (!this.#busy) void this.#send();
  }

  clear(): void {
    this.#waiting = [];
  }

  async #send(): Promise<void> {
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.sent(next);
    } catch (error) {
      this.clear();
      this.failed(error);
    } finally {
      this.#busy = false;
    }
  }
}
