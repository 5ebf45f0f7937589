/** A copy that is over by then kept nobody waiting, and is not told. Milliseconds. */
const usualToldAfterMs = 1000;

interface Copying {
  running: number;
  timer: NodeJS.Timeout;
  told: boolean;
}

/**
 * The containers whose files Quayside copies at present. While it does, an engine answers nothing else about such a container,
 * and a list of all waits for it (moby holds the container's lock until an archive is read or unpacked): who waits is told why.
 */
export class Copies {
  readonly #copying = new Map<string, Copying>();

  /** `tell`: since when a container, by its full id, is being copied (ISO 8601), or null when that is over. */
  constructor(
    readonly tell: (id: string, since: string | null) => void,
    readonly toldAfterMs: number = usualToldAfterMs,
  ) {}

  /** A copy begins; the answer is to be called when it is over, however it ended, and may be called again. */
  begin(id: string): () => void {
    const known = this.#copying.get(id);
    if (known) known.running += 1;
    else this.#copying.set(id, this.#first(id));
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#end(id);
    };
  }

  #first(id: string): Copying {
    const since = new Date().toISOString();
    const timer = setTimeout(() => {
      copying.told = true;
      this.tell(id, since);
    }, this.toldAfterMs).unref();
    const copying: Copying = { running: 1, timer, told: false };
    return copying;
  }

  #end(id: string): void {
    const copying = this.#copying.get(id);
    if (!copying) return;
    copying.running -= 1;
    if (copying.running > 0) return;
    clearTimeout(copying.timer);
    this.#copying.delete(id);
    if (copying.told) this.tell(id, null);
  }
}
