/** What an index is of: numbered lines, of which those at either end may go and others be put there. */
interface Numbered {
  readonly first: number;
  readonly next: number;
}

/** Lines judged between two looks at the clock. */
const handful = 500;

/**
 * The numbers of the lines that pass a test, in order. Found little by little (`step`): first what is new, then backwards
 * from the newest, since that is what one looks at. A place in it never changes: what is found before the first place
 * has a smaller one, below zero too.
 */
export class LineIndex {
  #ids = new Int32Array(1024);
  /** Places of `#ids` that are used, and the place that slot 0 would have. */
  #begin = 512;
  #end = 512;
  #from: number;
  #to: number;
  #shift = -512;

  constructor(
    readonly lines: Numbered,
    readonly test: (number: number) => boolean,
  ) {
    this.#from = lines.next;
    this.#to = lines.next;
  }

  get start(): number {
    return this.#begin + this.#shift;
  }
  get end(): number {
    return this.#end + this.#shift;
  }
  /** Whether every line was judged. */
  get complete(): boolean {
    return this.#to >= this.lines.next && this.#from <= this.lines.first;
  }

  /** The number of the line at a place. */
  at(place: number): number | undefined {
    const slot = place - this.#shift;
    return slot >= this.#begin && slot < this.#end ? this.#ids[slot] : undefined;
  }

  /** The first place whose line has this number or a later one. */
  placeOf(number: number): number {
    let [low, high] = [this.#begin, this.#end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low + this.#shift;
  }

  /** Judges on until `until` (`performance.now`); answers whether all is judged. */
  step(until: number): boolean {
    this.#forget();
    while (this.#to < this.lines.next) {
      const stop = Math.min(this.lines.next, this.#to + handful);
      for (; this.#to < stop; this.#to++) if (this.test(this.#to)) this.#append(this.#to);
      if (performance.now() > until) return this.complete;
    }
    while (this.#from > this.lines.first) {
      const stop = Math.max(this.lines.first, this.#from - handful);
      for (; this.#from > stop; this.#from--) if (this.test(this.#from - 1)) this.#prepend(this.#from - 1);
      if (performance.now() > until) return this.complete;
    }
    return true;
  }

  /** Lets go of lines that are not held any more, at both ends. */
  #forget(): void {
    while (this.#begin < this.#end && (this.#ids[this.#end - 1] ?? 0) >= this.lines.next) this.#end--;
    if (this.#to > this.lines.next) this.#to = Math.max(this.lines.next, this.lines.first);
    this.#from = Math.min(this.#from, this.#to);
    while (this.#begin < this.#end && (this.#ids[this.#begin] ?? 0) < this.lines.first) this.#begin++;
    if (this.#from < this.lines.first) this.#from = Math.min(this.lines.first, this.#to);
    if (this.#to < this.lines.first) this.#from = this.#to = this.lines.first;
  }

  #append(number: number): void {
    if (this.#end === this.#ids.length) this.#grow();
    this.#ids[this.#end++] = number;
  }

  #prepend(number: number): void {
    if (this.#begin === 0) this.#grow();
    this.#ids[--this.#begin] = number;
  }

  /** Twice the room, half of what is free on each side. */
  #grow(): void {
    const used = this.#end - this.#begin;
    const ids = new Int32Array(Math.max(1024, used * 2));
    const begin = (ids.length - used) >> 1;
    ids.set(this.#ids.subarray(this.#begin, this.#end), begin);
    this.#shift += this.#begin - begin;
    this.#ids = ids;
    this.#begin = begin;
    this.#end = begin + used;
  }
}
