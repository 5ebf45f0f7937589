import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Graph } from '../graph/graph';
import { placeNew } from './place-new';
import { noPlaces, type LanePlace, type Place, type Places } from './places';
import * as sizes from './sizes';

const px = (value: number) => String(value);

/**
 * The picture as ELK takes it: within a frame lanes and networks in layers, so that few lines cross; the frames side by side
 * in about the shape of a screen, `shape` times as wide as it is high.
 */
export function toElk(graph: Graph, shape = 1.5): ElkNode {
  const { head, pad, gap, apart, folded } = sizes.frame;
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'rectpacking',
      'elk.aspectRatio': String(shape),
      'elk.spacing.nodeNode': px(gap * 2),
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
    children: graph.frames.map((frame) => {
      if (frame.folded) return { id: frame.id, ...folded };
      const own = graph.hubs.filter((hub) => hub.frame === frame.id);
      const ids = new Set([...frame.lanes, ...own].map(({ id }) => id));
      return {
        id: frame.id,
        layoutOptions: {
          'elk.algorithm': 'layered',
          'elk.direction': 'RIGHT',
          'elk.padding': `[top=${head},left=${pad},bottom=${pad},right=${pad}]`,
          'elk.spacing.nodeNode': px(gap),
          'elk.layered.spacing.nodeNodeBetweenLayers': px(apart),
          'elk.separateConnectedComponents': 'false',
        },
        children: [
          ...frame.lanes.map((lane) => ({
            ...{ id: lane.id, ...sizes.newLaneSize(lane) },
            layoutOptions: { 'elk.alignment': 'LEFT' },
          })),
          ...own.map(({ id }) => ({ id, width: sizes.hub.width, height: sizes.hub.height })),
        ],
        edges: graph.lines
          .filter(({ from, to }) => ids.has(from) && ids.has(to))
          .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
      };
    }),
  };
}

/** The places that ELK found. The host and the networks of several frames are given theirs afterwards, at the edges. */
export function fromElk(answer: ElkNode, graph: Graph): Places {
  const frames = new Map<string, Place>();
  const found = new Map<string, Place>();
  for (const frame of answer.children ?? []) {
    frames.set(frame.id, placeOf(frame));
    for (const inner of frame.children ?? []) found.set(inner.id, placeOf(inner));
  }
  const lanes = new Map<string, LanePlace>();
  for (const lane of graph.frames.flatMap((frame) => frame.lanes)) {
    const place = found.get(lane.id);
    const slots = new Map(lane.containers.map(({ id }, slot) => [id, slot]));
    if (place) lanes.set(lane.id, { ...place, columns: sizes.columnsOf(lane.containers.length), slots });
  }
  const hubs = new Map<string, Place & { frame: string | null }>();
  for (const { id, frame } of graph.hubs) {
    const place = found.get(id);
    if (place && frame !== null) hubs.set(id, { ...place, frame });
  }
  return placeNew({ ...noPlaces, frames, lanes, hubs }, graph);
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Place {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
