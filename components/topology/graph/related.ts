import { hostId, hubId, isPublished, type Graph } from './graph';

/** What the pointer or the focus is at: a container, a network, a project, or the host with its ports. */
export type Pointed = { kind: 'container' | 'hub' | 'frame'; id: string } | { kind: 'host' };

/** The containers and the lines and boxes that have to do with something: all else steps back. */
export interface Related {
  containers: ReadonlySet<string>;
  /** Ids of networks, lanes and frames, and the host. */
  boxes: ReadonlySet<string>;
  lines: ReadonlySet<string>;
}

/** What has to do with `pointed`: a container's networks and who else is in them; all that are in a network. */
export function relatedTo(graph: Graph, pointed: Pointed): Related {
  const containers = new Set<string>();
  const boxes = new Set<string>();
  const lines = new Set<string>();
  const all = graph.frames.flatMap((frame) => frame.containers);
  const join = (row: (typeof all)[number]) => {
    containers.add(row.id);
    for (const name of row.networks) boxes.add(hubId(name));
    if (isPublished(row)) boxes.add(hostId);
  };
  if (pointed.kind === 'host') {
    boxes.add(hostId);
    for (const row of graph.published) containers.add(row.id);
  } else if (pointed.kind === 'hub') {
    boxes.add(pointed.id);
    for (const id of graph.hubs.find(({ id }) => id === pointed.id)?.containers ?? []) containers.add(id);
  } else if (pointed.kind === 'frame') graph.frames.find(({ id }) => id === pointed.id)?.containers.forEach(join);
  else {
    const row = all.find(({ id }) => id === pointed.id);
    if (row) join(row);
  }
  // Lines are of boxes: one belongs when there is somebody at its end that does.
  for (const frame of graph.frames)
    for (const end of frame.folded ? [frame] : frame.lanes)
      if (end.containers.some(({ id }) => containers.has(id))) {
        boxes.add(frame.id).add(end.id);
        for (const line of graph.lines)
          if ((line.from === end.id && boxes.has(line.to)) || (line.to === end.id && boxes.has(line.from)))
            lines.add(line.id);
      }
  if (pointed.kind === 'container')
    for (const hub of graph.hubs) if (boxes.has(hub.id)) for (const id of hub.containers) containers.add(id);
  return { containers, boxes, lines };
}
