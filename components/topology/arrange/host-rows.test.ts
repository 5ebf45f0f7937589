import { describe, expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import { hostEntries, hostSize, portText } from './host-rows';
import { host } from './sizes';

/** A container that publishes `ports` of this host at all addresses, or at `ip`. */
const row = (name: string, ports: readonly number[], ip = '0.0.0.0') =>
  ({
    ...{ id: name, name },
    ports: ports.map((port) => ({ ip, privatePort: 80, publicPort: port, protocol: 'tcp' })),
  }) as unknown as ContainerRow;
const range = (count: number) => Array.from({ length: count }, (_, index) => 8000 + index);

describe('the host in the picture', () => {
  it('gathers ports by container, in the order of the ports', () => {
    const entries = hostEntries([row('web', [9000, 443, 80]), row('api', [8080]), row('none', [])], 'localhost');
    expect(entries.map((one) => [one.row.name, one.lines.flat().map(portText)])).toEqual([
      ['web', ['80', '443', '9000']],
      ['api', ['8080']],
    ]);
  });
  it('writes a name beside its ports where there is room, and above them where there is not', () => {
    const [one, two] = hostEntries([row('a', [80, 443]), row('b', [8080, 8081, 8082], '127.0.0.1')], '');
    expect(one).toMatchObject({ beside: true, height: 1 });
    expect(two).toMatchObject({ beside: false, height: 3 });
  });
  it('leaves out what is beyond the first ports of a range, and says how many', () => {
    const [many] = hostEntries([row('many', range(100))], '');
    expect(many?.lines.flat()).toHaveLength(18);
    expect(many).toMatchObject({ left: 82, height: (many?.lines.length ?? 0) + 2 });
  });
  it('is one column as long as that is not too long, and never breaks a container over two', () => {
    const size = (heights: readonly number[]) => hostSize(heights.map((height) => ({ height })));
    expect(size([]).width).toBe(host.column + 2 * host.pad);
    expect(size([10, 14]).width).toBe(host.column + 2 * host.pad);
    expect(size([10, 15])).toEqual({
      width: 2 * host.column + 2 * host.pad,
      height: host.head + 15 * host.row + host.pad,
    });
  });
});
