import { expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import { placeNew } from '../arrange/place-new';
import { noPlaces } from '../arrange/places';
import { buildGraph } from '../graph/graph';
import { edgesOf, nodesOf } from './flow';

const row = (name: string, project: string | null, networks: string[]) =>
  ({
    ...{ id: name, name, networks, project, addresses: [] },
    ports: [{ ip: '', privatePort: 80, publicPort: 80, protocol: 'tcp' }],
  }) as unknown as ContainerRow;

it.each([new Set<string>(), new Set(['shop'])])(
  'draws lines above the frames and below all text, folded: %j',
  (folded) => {
    const rows = [row('web', 'shop', ['shop', 'proxy']), row('lone', null, ['proxy'])];
    const graph = buildGraph(rows, [], { folded, unused: true });
    const nodes = nodesOf(graph, placeNew(noPlaces, graph));
    const layer = (type: string) => [
      ...new Set(nodes.filter((node) => node.type === type).map(({ zIndex }) => zIndex)),
    ];
    const lines = [...new Set(edgesOf(graph, null).map(({ zIndex }) => zIndex))];
    expect([layer('frame'), lines]).toEqual([[undefined], [1]]);
    for (const text of ['head', 'lane', 'hub', 'host']) expect(layer(text), text).toEqual([2]);
  },
);
