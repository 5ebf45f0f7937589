import { Heights } from './heights';

/** Height of a line that is not wrapped; the style sheet says the same. Pixels. */
const rowPx = 20;
/** Rows drawn beyond both edges of what is in sight. */
const overscan = 24;
/** So near to the end counts as being there. Pixels. */
const nearPx = 24;
/** Browsers draw nothing that is higher (Firefox: 17.8 million); beyond it the scroll bar is to scale. Pixels. */
const maximumPx = 15_000_000;

/** What is drawn: rows `from` to `to`, in a box of `height` at `top`, while the scroller stands at `scrollTop`. */
export interface Drawn {
  from: number;
  to: number;
  height: number;
  top: number;
  scrollTop: number;
}

/**
 * Where the reader is in a log of any length. `pinned`: at its newest line, and stays there. Else the row at the upper
 * edge stays where it is, whatever comes before or after it or turns out to be higher than was thought.
 */
export class ScrollModel {
  readonly heights = new Heights(rowPx);
  pinned = true;
  /** Past the last row when the reader left the end. */
  leftAt = 0;
  #anchor = { place: 0, inside: 0 };
  #start = 0;
  #end = 0;
  #viewport = 0;
  #expected = 0;

  /** The rows that there are, and the height of the scroller. */
  bounds(start: number, end: number, viewport: number): void {
    this.#start = start;
    this.#end = end;
    this.#viewport = viewport;
    this.heights.bounds(start, end);
    if (this.#anchor.place < start) this.#anchor = { place: start, inside: 0 };
  }

  get drawn(): Drawn {
    const { heights } = this;
    const y = this.#y();
    const height = Math.min(heights.total, maximumPx);
    const from = Math.max(this.#start, heights.at(y) - overscan);
    const to = Math.min(this.#end, heights.at(y + this.#viewport) + overscan + 1);
    const scrollTop = y / this.#scale();
    return { from, to, height, top: scrollTop + heights.top(from) - y, scrollTop };
  }

  /** The scroller was put to `scrollTop` by us: the event that follows is not the reader's. */
  put(scrollTop: number): void {
    this.#expected = scrollTop;
  }

  /** The scroller stands at `scrollTop`; answers whether the reader did that. */
  scrolled(scrollTop: number): boolean {
    if (Math.abs(scrollTop - this.#expected) < 1.5) return false;
    this.#expected = scrollTop;
    const y = scrollTop * this.#scale();
    const wasPinned = this.pinned;
    this.pinned = y + this.#viewport >= this.heights.total - nearPx;
    if (wasPinned && !this.pinned) this.leftAt = this.#end;
    this.#anchorAt(y);
    return true;
  }

  /** Puts the row at `place` a third down the view, also when what stands before it comes only later; leaves the end. */
  show(place: number): void {
    if (this.pinned) this.leftAt = this.#end;
    this.pinned = false;
    this.#anchor = { place, inside: -this.#viewport / 3 };
  }

  /** To the first row; older ones come before it, and it stays where it is. */
  toStart(): void {
    if (this.pinned) this.leftAt = this.#end;
    this.pinned = false;
    this.#anchor = { place: this.#start, inside: 0 };
  }

  toEnd(): void {
    this.pinned = true;
  }

  /** The row at the upper edge. */
  get first(): number {
    return this.heights.at(this.#y());
  }

  #anchorAt(y: number): void {
    const place = this.heights.at(y);
    this.#anchor = { place, inside: y - this.heights.top(place) };
  }

  #y(): number {
    const most = Math.max(0, this.heights.total - this.#viewport);
    if (this.pinned) return most;
    return Math.min(most, Math.max(0, this.heights.top(this.#anchor.place) + this.#anchor.inside));
  }

  #scale(): number {
    const { total } = this.heights;
    if (total <= maximumPx) return 1;
    return (total - this.#viewport) / (maximumPx - this.#viewport);
  }
}
