import type { Lane } from '../graph/graph';

/** Sizes of what the picture is made of. Pixels at a zoom of 1; the stylesheet draws them so. */
export const card = { width: 178, height: 42, gap: 6 };
export const lane = { pad: 8 };
export const hub = { width: 168, height: 44 };
export const frame = { head: 36, pad: 12, gap: 12, apart: 56, folded: { width: 208, height: 56 } };
/** `column`: of entries, `inner` of it for their text; `rows`: lines of text at most in one. */
export const host = { column: 240, inner: 210, head: 44, row: 24, pad: 8, apart: 120, rows: 24 };

/** A box is about so many times as wide as it is high. */
const shape = 1.6;

/** Columns of a box with `count` containers. */
export function columnsOf(count: number): number {
  return Math.max(1, Math.round(Math.sqrt((count * shape * card.height) / card.width)));
}

/** The size of a box with room for `slots` containers. */
export function laneSize(columns: number, slots: number): { width: number; height: number } {
  const rows = Math.max(1, Math.ceil(slots / columns));
  return {
    width: 2 * lane.pad + columns * (card.width + card.gap) - card.gap,
    height: 2 * lane.pad + rows * (card.height + card.gap) - card.gap,
  };
}

/** Where in its box the container of a slot lies. */
export function slotAt(columns: number, slot: number): { x: number; y: number } {
  return {
    x: lane.pad + (slot % columns) * (card.width + card.gap),
    y: lane.pad + Math.floor(slot / columns) * (card.height + card.gap),
  };
}

/** The size of a new box of `one`, with a slot for each. */
export function newLaneSize(one: Pick<Lane, 'containers'>): { width: number; height: number } {
  return laneSize(columnsOf(one.containers.length), one.containers.length);
}
