import type { ReactNode } from 'react';
import { formatBytes } from '@/components/ui/format';
import type { ContainerRow } from '@/lib/contract/containers';
import type { CellTools } from '../cells';
import type { ListSizes } from './use-sizes';

/** The networks it is in, the first ones by name. */
export function networksCell(row: ContainerRow): ReactNode {
  return several(row.networks, row.networks.join('\n'), 'clip');
}

/** Its address in each network, the network in the title. */
export function addressesCell(row: ContainerRow): ReactNode {
  const pairs = row.networks.map((name, index) => ({ name, address: row.addresses[index] ?? '' }));
  const known = pairs.filter(({ address }) => address !== '');
  const title = known.map(({ name, address }) => `${name}: ${address}`).join('\n');
  return several(
    known.map(({ address }) => address),
    title,
    'clip mono',
  );
}

function several(values: readonly string[], title: string, className: string): ReactNode {
  if (values.length === 0) return null;
  return (
    <span className={className} title={title}>
      {values.join(', ')}
    </span>
  );
}

/** What it wrote, and with its image; while it is not known, that it is being asked for. */
export function sizeCell(row: ContainerRow, { t }: CellTools, sizes: ListSizes): ReactNode {
  const size = sizes.of(row.id);
  if (!size) return <span className="dim">{sizes.busy ? '…' : ''}</span>;
  const [written, whole] = [formatBytes(size.written), formatBytes(size.whole)];
  return (
    <span className="num" title={t('size.title', { written, whole })}>
      {written}
    </span>
  );
}
