import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { LanePlace, Place, Places } from '../arrange/places';
import * as sizes from '../arrange/sizes';
import { hostId, type Frame, type Graph, type Hub, type Lane } from '../graph/graph';
import type { ContainerRow } from '@/lib/contract/containers';

export type FrameNode = Node<{ frame: Frame }, 'frame'>;
/** The line with a frame's name: a box of its own, since lines cross frames and must not cross text. */
export type HeadNode = Node<{ frame: Frame }, 'head'>;
export type LaneNode = Node<{ lane: Lane; place: LanePlace }, 'lane'>;
export type HubNode = Node<{ hub: Hub }, 'hub'>;
export type HostNode = Node<{ published: readonly ContainerRow[] }, 'host'>;
export type BoxNode = FrameNode | HeadNode | LaneNode | HubNode | HostNode;

/** A box of React Flow with the ends that lines may have, told beforehand: nothing has to be measured. */
function box(id: string, { x, y, width, height }: Place) {
  const end = { x: 0, y: height / 2, width: 0, height: 0 };
  return {
    ...{ id, position: { x, y }, width, height, measured: { width, height } },
    handles: [
      { ...end, type: 'target' as const, position: Position.Left },
      { ...end, type: 'source' as const, position: Position.Right, x: width },
    ],
  };
}

/** The boxes of the picture, in the order of reading: the host, then frame by frame, then what several share. */
export function nodesOf(graph: Graph, places: Places): BoxNode[] {
  const hubs = (frame: string | null): HubNode[] =>
    graph.hubs.flatMap((hub) => {
      const place = hub.frame === frame ? places.hubs.get(hub.id) : undefined;
      const inside = frame === null ? { zIndex: 2 } : { parentId: frame, zIndex: 2 };
      return place ? [{ ...box(hub.id, place), ...inside, type: 'hub', data: { hub } }] : [];
    });
  const frames = graph.frames.flatMap((frame): BoxNode[] => {
    const place = places.frames.get(frame.id);
    if (!place) return [];
    const lanes = frame.lanes.flatMap((lane): LaneNode[] => {
      const at = places.lanes.get(lane.id);
      return at
        ? [{ ...box(lane.id, at), parentId: frame.id, zIndex: 2, type: 'lane', data: { lane, place: at } }]
        : [];
    });
    const at = { x: 0, y: 0, width: place.width, height: frame.folded ? place.height : sizes.frame.head };
    const head: HeadNode = { ...box(`${frame.id}/`, at), parentId: frame.id, zIndex: 2, type: 'head', data: { frame } };
    return [{ ...box(frame.id, place), type: 'frame', data: { frame } }, head, ...lanes, ...hubs(frame.id)];
  });
  const host: BoxNode[] =
    graph.published.length === 0
      ? []
      : [{ ...box(hostId, places.host), zIndex: 2, type: 'host', data: { published: graph.published } }];
  return [...host, ...frames, ...hubs(null)];
}

/**
 * The lines of the picture: above the frames, or those that lie in one would be hidden by it, and below all else, for that is
 * text. React Flow keeps to it where it is told to (`zIndexMode`).
 */
export function edgesOf(graph: Graph, lines: ReadonlySet<string> | null): Edge[] {
  return graph.lines.map(({ id, from, to }) => ({
    ...{ id, source: from, target: to, focusable: false, selectable: false, zIndex: 1 },
    className: lines === null ? 'tpl' : lines.has(id) ? 'tpl on' : 'tpl off',
  }));
}
