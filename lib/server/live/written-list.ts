/** Rows whose bytes are kept together: few enough to be written in no time, enough for thousands to have few parts. */
const rowsOfPart = 64;

interface Part {
  /** Each row's JSON, by its key. */
  texts: Map<string, string>;
  bytes: Buffer | null;
}

const comma = Buffer.from(',');
const [opening, closing] = [Buffer.from('['), Buffer.from(']')];

/**
 * A list of rows as their JSON, in the order in which they came, and the whole as one JSON array in bytes. To write thousands of
 * rows anew for one that changed takes longer than to send them: bytes are kept by parts, and only a part with a change is written.
 */
export class WrittenList {
  readonly #parts = new Set<Part>();
  readonly #partOf = new Map<string, Part>();
  #last: Part | null = null;
  #whole: Buffer | null = null;

  get(key: string): string | undefined {
    return this.#partOf.get(key)?.texts.get(key);
  }

  /** A new row comes last; one that is there keeps its place. */
  put(key: string, json: string): void {
    let part = this.#partOf.get(key);
    if (!part) {
      part = this.#partWithRoom();
      this.#partOf.set(key, part);
    }
    part.texts.set(key, json);
    this.#changed(part);
  }

  delete(key: string): void {
    const part = this.#partOf.get(key);
    if (!part) return;
    this.#partOf.delete(key);
    part.texts.delete(key);
    this.#changed(part);
    if (part.texts.size > 0) return;
    this.#parts.delete(part);
    if (this.#last === part) this.#last = null;
  }

  /** The JSON array, ready to be sent. The same bytes until something of it changes. */
  bytes(): Buffer {
    this.#whole ??= this.#join();
    return this.#whole;
  }

  #partWithRoom(): Part {
    if (this.#last && this.#last.texts.size < rowsOfPart) return this.#last;
    this.#last = { texts: new Map(), bytes: null };
    this.#parts.add(this.#last);
    return this.#last;
  }

  #changed(part: Part): void {
    part.bytes = null;
    this.#whole = null;
  }

  #join(): Buffer {
    const pieces: Buffer[] = [];
    for (const part of this.#parts) {
      part.bytes ??= Buffer.from([...part.texts.values()].join(','));
      pieces.push(pieces.length === 0 ? opening : comma, part.bytes);
    }
    if (pieces.length === 0) pieces.push(opening);
    return Buffer.concat([...pieces, closing]);
  }
}
