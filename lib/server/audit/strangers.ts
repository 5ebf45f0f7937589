/** So many refused calls without a session are kept each minute: from one address, and from all together. */
const perAddress = 20;
const together = 200;
const minuteMs = 60_000;

/**
 * Bounds what strangers can write into the log: beyond the bound calls are only counted, and told as one entry each
 * address when the minute is over. Else whoever reaches the port could push everything else out of it.
 */
export class Strangers {
  readonly #seen = new Map<string, number>();
  #admitted = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `tell` is given how many more there were from an address. */
  constructor(readonly tell: (address: string, more: number) => void) {}

  /** Whether one more from `address` is kept; else it is counted. */
  admits(address: string): boolean {
    this.#timer ??= setTimeout(() => this.#over(), minuteMs).unref();
    // The addresses are counted too: IPv6 has more of them than memory.
    const place = this.#seen.has(address) || this.#seen.size < together ? address : '*';
    const before = this.#seen.get(place) ?? 0;
    if (before < perAddress && this.#admitted < together) {
      this.#admitted += 1;
      this.#seen.set(place, before + 1);
      return true;
    }
    this.#seen.set(place, Math.max(before, perAddress) + 1);
    return false;
  }

  close(): void {
    if (this.#timer) this.#over();
  }

  #over(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#admitted = 0;
    for (const [address, count] of this.#seen) if (count > perAddress) this.tell(address, count - perAddress);
    this.#seen.clear();
  }
}
