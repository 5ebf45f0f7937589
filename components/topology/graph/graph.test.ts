import { expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import type { NetworkRow } from '@/lib/contract/networks';
import { buildGraph } from './graph';
import { relatedTo } from './related';

const row = (name: string, networks: string[], change: Partial<ContainerRow> = {}) =>
  ({ id: name, name, networks, addresses: [], ports: [], project: null, ...change }) as unknown as ContainerRow;
const net = (name: string) => ({ id: `id-${name}`, name, driver: 'bridge', subnets: [] }) as unknown as NetworkRow;
const port = { ip: '0.0.0.0', privatePort: 80, publicPort: 8080, protocol: 'tcp' as const };

const shop = { project: 'shop' };
const containers = [
  row('shop-web-1', ['shop_front', 'proxy'], { ...shop, ports: [port] }),
  row('shop-db-1', ['shop_back'], shop),
  row('shop-db-2', ['shop_back'], shop),
  row('lone', ['bridge']),
  row('edge', ['proxy']),
  row('inside-another', []),
];
const networks = ['bridge', 'host', 'none', 'shop_front', 'shop_back', 'proxy', 'idle'].map(net);
const all = { folded: new Set<string>(), unused: true };
const graph = buildGraph(containers, networks, all);

it('puts containers of a project that are in the same networks into one lane, and those of no project last', () => {
  expect(
    graph.frames.map(({ project, lanes }) => [project, lanes.map((one) => one.containers.map((c) => c.name))]),
  ).toEqual([
    ['shop', [['shop-db-1', 'shop-db-2'], ['shop-web-1']]],
    [null, [['inside-another'], ['lone'], ['edge']]],
  ]);
});

it('keeps a network within the frame that alone is in it', () => {
  expect(Object.fromEntries(graph.hubs.map(({ name, frame }) => [name, frame]))).toEqual({
    bridge: 'p:-',
    idle: null,
    proxy: null,
    shop_back: 'p:shop',
    shop_front: 'p:shop',
  });
});

it('draws one line from a lane to each of its networks, and one from the host where ports are published', () => {
  expect(graph.lines.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    'host p:shop/proxy|shop_front',
    'p:-/bridge n:bridge',
    'p:-/proxy n:proxy',
    'p:shop/proxy|shop_front n:proxy',
    'p:shop/proxy|shop_front n:shop_front',
    'p:shop/shop_back n:shop_back',
  ]);
});

it('shows a folded project as one box with a line to each network that its containers are in', () => {
  const folded = buildGraph(containers, networks, { folded: new Set(['shop']), unused: false });
  expect(folded.frames[0]).toMatchObject({ folded: true, lanes: [] });
  expect(
    folded.lines.filter(({ from, to }) => from === 'p:shop' || to === 'p:shop').map(({ from, to }) => `${from} ${to}`),
  ).toEqual(['p:shop n:shop_back', 'p:shop n:shop_front', 'p:shop n:proxy', 'host p:shop']);
  expect(folded.hubs.map(({ name, frame }) => [name, frame])).toContainEqual(['shop_back', null]);
});

it('hides Docker’s own networks that nobody is in, and with a filter all such', () => {
  expect(graph.hubs.map(({ name }) => name)).not.toContain('none');
  expect(buildGraph(containers, networks, { ...all, unused: false }).hubs.map(({ name }) => name)).not.toContain(
    'idle',
  );
});

it('relates a container to its networks, to who else is in them, and to the host', () => {
  const related = relatedTo(graph, { kind: 'container', id: 'shop-web-1' });
  expect([...related.containers].sort()).toEqual(['edge', 'shop-web-1']);
  expect(related.boxes).toContain('host');
  expect(related.lines).toContain('p:shop/proxy|shop_front>n:proxy');
  expect(related.lines).not.toContain('p:shop/shop_back>n:shop_back');
});

it('relates a network to all that are in it, a project to its containers, and the host to what it publishes', () => {
  expect([...relatedTo(graph, { kind: 'hub', id: 'n:proxy' }).containers].sort()).toEqual(['edge', 'shop-web-1']);
  expect(relatedTo(graph, { kind: 'frame', id: 'p:shop' }).containers.size).toBe(3);
  expect([...relatedTo(graph, { kind: 'host' }).lines]).toEqual(['host>p:shop/proxy|shop_front']);
});
