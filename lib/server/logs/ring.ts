import type { LogPosition, SourcedLine } from '@/lib/contract/logs';

/** What the engine's newest lines may take in memory for one container. */
const maximumLines = 20_000;
const maximumBytes = 12 * 1024 * 1024;

/**
 * The newest lines of one log, numbered from 0 in the order they came. Old ones fall out at the far end; `first` is the
 * number of the oldest still held, `next` of the one to come.
 */
export class LogRing {
  #lines: SourcedLine[] = [];
  #dropped = 0;
  #bytes = 0;
  /** Array slots before the oldest line; they are cut off in bulk, since a shift of each would cost its length. */
  #start = 0;

  get first(): number {
    return this.#dropped;
  }

  get next(): number {
    return this.#dropped + this.#lines.length - this.#start;
  }

  get last(): SourcedLine | undefined {
    return this.#lines.length > this.#start ? this.#lines.at(-1) : undefined;
  }

  get oldest(): SourcedLine | undefined {
    return this.#lines[this.#start];
  }

  push(line: SourcedLine): void {
    this.#lines.push(line);
    this.#bytes += weight(line);
    while (this.next - this.first > maximumLines || (this.#bytes > maximumBytes && this.next - this.first > 1)) {
      const oldest = this.#lines[this.#start];
      if (!oldest) return;
      this.#bytes -= weight(oldest);
      this.#lines[this.#start] = released;
      this.#start++;
      this.#dropped++;
    }
    if (this.#start > maximumLines) {
      this.#lines = this.#lines.slice(this.#start);
      this.#start = 0;
    }
  }

  /** The lines numbered `from` and up, at most `count`; from the oldest held where `from` has fallen out. */
  slice(from: number, count: number): SourcedLine[] {
    const begin = this.#start + Math.max(from - this.#dropped, 0);
    return this.#lines.slice(begin, begin + count);
  }

  /** The lines of `time` and later. */
  since(time: string): SourcedLine[] {
    return this.#lines.filter((line, index) => index >= this.#start && line.time >= time);
  }

  /**
   * Where a viewer that has read up to `position` goes on: the number of its next line, and whether lines before it may
   * be missing.
   */
  resume(position: LogPosition): { at: number; gap: boolean } {
    let seen = 0;
    for (let index = this.#start; index < this.#lines.length; index++) {
      const line = this.#lines[index];
      if (!line) break;
      if (line.time === position.time && ++seen === position.lines) return { at: this.#number(index + 1), gap: false };
    }
    const later = this.#lines.findIndex((line, index) => index >= this.#start && line.time > position.time);
    const at = later < 0 ? this.next : this.#number(later);
    return { at, gap: seen === 0 && at === this.first && this.first < this.next };
  }

  #number(index: number): number {
    return this.#dropped + index - this.#start;
  }
}

/** Stands in the slots of lines that were let go, so that nothing holds those until the slots are cut off. */
const released: SourcedLine = { time: '', stream: 'stdout', text: '' };

function weight(line: SourcedLine): number {
  // A UTF-16 string of up to two bytes a unit, and the object around it.
  return line.text.length * 2 + 120;
}
