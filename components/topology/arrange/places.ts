/** Where a box lies: within its frame, or in the picture. Pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box of containers, with a slot for each: whoever has one keeps it. */
export interface LanePlace extends Place {
  columns: number;
  slots: ReadonlyMap<string, number>;
}

/** Where everything lies. */
export interface Places {
  frames: ReadonlyMap<string, Place>;
  lanes: ReadonlyMap<string, LanePlace>;
  /** Networks of one frame lie within it: `frame` says in which. */
  hubs: ReadonlyMap<string, Place & { frame: string | null }>;
  host: Place;
}

export const noPlaces: Places = {
  frames: new Map(),
  lanes: new Map(),
  hubs: new Map(),
  host: { x: 0, y: 0, width: 0, height: 0 },
};

/**
 * Moves boxes down as far as it takes that none covers another, in the order of their tops; those that have room stay where
 * they are. `gap`: what is left between two. Answers the boxes by their keys.
 */
export function settled<P extends Place>(boxes: ReadonlyMap<string, P>, gap: number): Map<string, P> {
  const done: P[] = [];
  const answer = new Map(boxes);
  for (const [key, box] of [...boxes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)) {
    let { y } = box;
    const covers = (other: P) =>
      box.x < other.x + other.width + gap &&
      other.x < box.x + box.width + gap &&
      y < other.y + other.height + gap &&
      other.y < y + box.height + gap;
    for (let under = done.find(covers); under; under = done.find(covers)) y = under.y + under.height + gap;
    const moved = y === box.y ? box : { ...box, y };
    done.push(moved);
    answer.set(key, moved);
  }
  return answer;
}

export function right(boxes: Iterable<Place>): number {
  return Math.max(0, ...Array.from(boxes, ({ x, width }) => x + width));
}

export function bottom(boxes: Iterable<Place>): number {
  return Math.max(0, ...Array.from(boxes, ({ y, height }) => y + height));
}
