import { hostId, type Frame, type Graph, type Hub, type Lane } from '../graph/graph';
import { hostEntries, hostSize } from './host-rows';
import { bottom, right, settled, type LanePlace, type Place, type Places } from './places';
import * as sizes from './sizes';

/**
 * Gives what is new in `graph` a place, and lets all that was there stay where it is; only what a grown box would cover moves
 * down. What is gone leaves a hole.
 */
export function placeNew(before: Places, graph: Graph): Places {
  const lanes = new Map<string, LanePlace>();
  const hubs = new Map<string, Place & { frame: string | null }>();
  const frames = new Map<string, Place>();
  for (const frame of graph.frames) {
    const own = graph.hubs.filter((hub) => hub.frame === frame.id);
    const inside = insideOf(before, frame, own);
    for (const [id, place] of inside.lanes) lanes.set(id, place);
    for (const [id, place] of inside.hubs) hubs.set(id, { ...place, frame: frame.id });
    const known = before.frames.get(frame.id);
    const at = known ?? { x: 0, y: bottomWithGap([...before.frames.values(), ...frames.values()]) };
    frames.set(frame.id, { x: at.x, y: at.y, ...inside.size });
  }
  const shared = graph.hubs.filter((hub) => hub.frame === null);
  const beside = placeColumn(before, shared, { x: right(frames.values()) + sizes.host.apart, y: 0 }, null, (hub) =>
    middleOf(graph, frames, hub),
  );
  const all = settled<Place>(new Map([...frames, ...beside]), sizes.frame.gap);
  for (const id of frames.keys()) frames.set(id, all.get(id) ?? frames.get(id)!);
  for (const id of beside.keys()) hubs.set(id, { ...(all.get(id) ?? beside.get(id)!), frame: null });
  return { frames, lanes, hubs, host: placeHost(before, graph, frames) };
}

function bottomWithGap(boxes: readonly Place[]): number {
  return boxes.length ? bottom(boxes) + sizes.frame.gap * 2 : 0;
}

/** The lanes of a frame one below the other, its own networks at their right. Places within the frame. */
function insideOf(before: Places, frame: Frame, own: readonly Hub[]) {
  const { pad, head, gap, folded, apart } = sizes.frame;
  if (frame.folded) return { lanes: new Map<string, LanePlace>(), hubs: new Map<string, Place>(), size: folded };
  const grown = new Map(
    frame.lanes.flatMap((lane) => {
      const known = before.lanes.get(lane.id);
      return known ? [[lane.id, withSlots(known, lane)] as const] : [];
    }),
  );
  let y = grown.size ? bottom(grown.values()) + gap : head;
  for (const lane of frame.lanes.filter(({ id }) => !grown.has(id))) {
    const place = newLane(lane, pad, y);
    grown.set(lane.id, place);
    y += place.height + gap;
  }
  const lanes = settled(grown, gap);
  const hubs = settled(placeColumn(before, own, { x: right(lanes.values()) + apart, y: head }, frame.id), gap);
  const boxes = [...lanes.values(), ...hubs.values()];
  const size = { width: Math.max(right(boxes) + pad, folded.width), height: bottom(boxes) + pad };
  return { lanes, hubs, size };
}

function newLane(lane: Lane, x: number, y: number): LanePlace {
  const columns = sizes.columnsOf(lane.containers.length);
  return {
    x,
    y,
    columns,
    ...sizes.newLaneSize(lane),
    slots: new Map(lane.containers.map(({ id }, slot) => [id, slot])),
  };
}

/** Whoever has a slot keeps it; the others take the first that are free. A box never shrinks under the eye. */
function withSlots(place: LanePlace, lane: Lane): LanePlace {
  const here = new Set(lane.containers.map(({ id }) => id));
  const slots = new Map([...place.slots].filter(([id]) => here.has(id)));
  const taken = new Set(slots.values());
  let free = 0;
  for (const { id } of lane.containers) {
    if (slots.has(id)) continue;
    while (taken.has(free)) free += 1;
    slots.set(id, free);
    taken.add(free);
  }
  const size = sizes.laneSize(place.columns, Math.max(...taken) + 1);
  return { ...place, slots, width: size.width, height: Math.max(place.height, size.height) };
}

/**
 * Networks one below the other. Those that are new come below the others, near `wanted` (the middle that they would best have)
 * where there is room.
 */
function placeColumn(
  before: Places,
  hubs: readonly Hub[],
  at: { x: number; y: number },
  frame: string | null,
  wanted: (hub: Hub) => number = () => 0,
): Map<string, Place> {
  const kept = new Map<string, Place>();
  for (const { id } of hubs) {
    const known = before.hubs.get(id);
    if (known && known.frame === frame) kept.set(id, known);
  }
  const x = kept.size ? Math.min(...Array.from(kept.values(), (place) => place.x)) : at.x;
  let y = kept.size ? bottom(kept.values()) + sizes.frame.gap : at.y;
  const { width, height } = sizes.hub;
  const added = hubs.filter(({ id }) => !kept.has(id)).map((hub) => ({ id: hub.id, middle: wanted(hub) }));
  for (const { id, middle } of added.sort((a, b) => a.middle - b.middle)) {
    y = Math.max(y, Math.round(middle - height / 2));
    kept.set(id, { x, y, width, height });
    y += height + sizes.frame.gap;
  }
  return kept;
}

/** The middle of the frames whose containers are in a network; of one that nobody is in, 0. */
function middleOf(graph: Graph, frames: ReadonlyMap<string, Place>, hub: Hub): number {
  const here = new Set(hub.containers);
  const places = graph.frames.flatMap((frame) => {
    const place = frame.containers.some(({ id }) => here.has(id)) ? frames.get(frame.id) : undefined;
    return place ? [place.y + place.height / 2] : [];
  });
  return places.length ? places.reduce((sum, y) => sum + y, 0) / places.length : 0;
}

/** At the left edge, beside the middle of what publishes ports; it stays where it was, and grows downwards. */
function placeHost(before: Places, graph: Graph, frames: ReadonlyMap<string, Place>): Place {
  const size = hostSize(hostEntries(graph.published, ''));
  if (before.host.width > 0) return { ...before.host, x: before.host.x + before.host.width - size.width, ...size };
  const ends = new Set(graph.lines.flatMap(({ from, to }) => (from === hostId ? [to] : [])));
  const publishing = graph.frames.flatMap(({ id, lanes }) =>
    ends.has(id) || lanes.some((lane) => ends.has(lane.id)) ? [frames.get(id) ?? []].flat() : [],
  );
  const middles = publishing.map(({ y, height }) => y + height / 2);
  const middle = middles.length ? middles.reduce((sum, y) => sum + y, 0) / middles.length : size.height / 2;
  return { x: -size.width - sizes.host.apart, y: Math.max(0, Math.round(middle - size.height / 2)), ...size };
}
