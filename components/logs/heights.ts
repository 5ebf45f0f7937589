/** Rows of a sum of heights. */
const blockRows = 256;

/**
 * Heights of a million rows, of which nearly all are one line: only what is higher is kept, with a sum for each block of
 * rows. Places may be below zero. Pixels.
 */
export class Heights {
  readonly #extra = new Map<number, number>();
  readonly #blocks = new Map<number, number>();
  #start = 0;
  #end = 0;

  constructor(readonly row: number) {}

  /** The rows that there are. What is known of others is let go. */
  bounds(start: number, end: number): void {
    for (let block = blockOf(this.#start); block < blockOf(start); block++) this.#forgetBlock(block);
    for (let block = blockOf(this.#end); block > blockOf(end); block--) this.#forgetBlock(block);
    this.#start = start;
    this.#end = end;
  }

  #forgetBlock(block: number): void {
    if (!this.#blocks.delete(block)) return;
    for (let place = block * blockRows; place < (block + 1) * blockRows; place++) this.#extra.delete(place);
  }

  /** Notes the height of a row; answers whether that is news. */
  measured(place: number, height: number): boolean {
    const extra = height - this.row;
    const known = this.#extra.get(place) ?? 0;
    if (Math.abs(extra - known) < 0.5) return false;
    this.#extra.set(place, extra);
    const block = blockOf(place);
    this.#blocks.set(block, (this.#blocks.get(block) ?? 0) + extra - known);
    return true;
  }

  forget(): void {
    this.#extra.clear();
    this.#blocks.clear();
  }

  get total(): number {
    return this.top(this.#end);
  }

  /** Where a row begins, from the first. */
  top(place: number): number {
    const block = blockOf(place);
    let top = (place - this.#start) * this.row;
    for (const [known, sum] of this.#blocks) if (known < block) top += sum;
    for (let before = block * blockRows; before < place; before++) top += this.#extra.get(before) ?? 0;
    // Of the first block only the rows from the start on count.
    for (let before = blockOf(this.#start) * blockRows; before < this.#start; before++)
      top -= this.#extra.get(before) ?? 0;
    return top;
  }

  /** The row at `y`. */
  at(y: number): number {
    let [low, high] = [this.#start, Math.max(this.#start, this.#end - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function blockOf(place: number): number {
  return Math.floor(place / blockRows);
}
