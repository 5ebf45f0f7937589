import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import { buildGraph, type Graph } from '../graph/graph';
import { fromElk, toElk } from './elk-graph';
import { placeNew } from './place-new';
import type { Place, Places } from './places';

const row = (name: string, project: string | null, networks: string[]) =>
  ({
    id: name,
    name,
    networks,
    project,
    addresses: [],
    ports: [{ ip: '', privatePort: 80, publicPort: 80 }],
  }) as unknown as ContainerRow;
const graphOf = (rows: ContainerRow[]) => buildGraph(rows, [], { folded: new Set(), unused: true });
const layOut = async (graph: Graph) => fromElk(await new ELK().layout(toElk(graph)), graph);

/** 120 containers in 12 projects of two networks each, a network that all projects share, and some alone. */
const many = Array.from({ length: 120 }, (_, index) => {
  const project = index % 13 === 12 ? null : `p${index % 13}`;
  const own = project ? [`${project}_${index % 2 ? 'front' : 'back'}`] : ['bridge'];
  return row(`c${index}`, project, project && index < 13 ? [...own, 'proxy'] : own);
});

/** Boxes at the top of the picture, of which none may cover another. */
function covering({ frames, hubs, host }: Places): string[] {
  const shared = [...hubs].filter(([, { frame }]) => frame === null);
  const boxes: [string, Place][] = [...frames, ...shared, ['host', host]];
  return boxes.flatMap(([a, one], index) =>
    boxes
      .slice(index + 1)
      .filter(
        ([, other]) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map(([b]) => `${a} covers ${b}`),
  );
}

it('gives 120 containers places of their own, in about the shape of a screen', async () => {
  const graph = graphOf(many);
  const places = await layOut(graph);
  expect(places.frames.size).toBe(13);
  expect(covering(places)).toEqual([]);
  const slots = graph.frames.flatMap(({ lanes }) => lanes.map(({ id }) => places.lanes.get(id)?.slots.size ?? 0));
  expect(slots.reduce((sum, count) => sum + count)).toBe(120);
  const right = Math.max(...[...places.frames.values()].map(({ x, width }) => x + width));
  const bottom = Math.max(...[...places.frames.values()].map(({ y, height }) => y + height));
  expect(right / bottom).toBeGreaterThan(0.7);
  expect(right / bottom).toBeLessThan(3);
});

it('lets everything stay where it is when nothing changes, or something goes', async () => {
  const places = await layOut(graphOf(many));
  expect(placeNew(places, graphOf(many))).toEqual(places);
  const fewer = placeNew(places, graphOf(many.slice(0, 100)));
  for (const [id, place] of fewer.frames) expect(places.frames.get(id)).toMatchObject({ x: place.x, y: place.y });
  for (const [id, { slots }] of fewer.lanes)
    for (const [container, slot] of slots) expect(places.lanes.get(id)?.slots.get(container)).toBe(slot);
});

it('gives a newcomer the slot that became free', async () => {
  const before = [row('a', 'p', ['n']), row('b', 'p', ['n']), row('c', 'p', ['n'])];
  const places = await layOut(graphOf(before));
  const gone = placeNew(places, graphOf([before[0]!, before[2]!]));
  const come = placeNew(gone, graphOf([before[0]!, row('aa', 'p', ['n']), before[2]!]));
  expect([...(come.lanes.get('p:p/n')?.slots ?? [])].sort()).toEqual([
    ['a', 0],
    ['aa', 1],
    ['c', 2],
  ]);
});

it('places a new project and a new network where they cover nothing, and moves nobody', async () => {
  const places = await layOut(graphOf(many));
  const more = [...many, row('new', 'zz', ['zz_default']), row('lone', null, ['extra'])];
  const next = placeNew(places, graphOf(more));
  expect(covering(next)).toEqual([]);
  for (const [id, place] of places.frames)
    if (id !== 'p:-') expect(next.frames.get(id)).toMatchObject({ x: place.x, y: place.y });
});
