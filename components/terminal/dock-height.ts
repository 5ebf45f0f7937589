/** Pixels that an arrow key moves the dock's edge, and a page key. */
const step = 24;
const page = 120;

/**
 * The height that a key asks for at the dock's edge, a separator that stands for the dock's height (WAI-ARIA, Window
 * Splitter): arrows and pages move it, Home makes the dock the smallest, End the largest. Null: not a key for it. Pure.
 */
export function heightByKey(key: string, height: number, bounds: { smallest: number; largest: number }): number | null {
  const { smallest, largest } = bounds;
  const wanted = new Map([
    ['ArrowUp', height + step],
    ['ArrowDown', height - step],
    ['PageUp', height + page],
    ['PageDown', height - page],
    ['Home', smallest],
    ['End', largest],
  ]);
  return wanted.get(key) ?? null;
}
