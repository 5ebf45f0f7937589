'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ListSizes } from './use-sizes';

/** The networks it is in, the first ones by name. */
export function NetworksCell({ row }: { row: ContainerRow }) {
  return <Several values={row.networks} />;
}

/** Its address in each network, the network in the title. */
export function AddressesCell({ row }: { row: ContainerRow }) {
  const pairs = row.networks.map((name, index) => ({ name, address: row.addresses[index] ?? '' }));
  const known = pairs.filter(({ address }) => address !== '');
  const title = known.map(({ name, address }) => `${name}: ${address}`).join('\n');
  return <Several mono values={known.map(({ address }) => address)} title={title} />;
}

function Several({ values, title, mono = false }: { values: readonly string[]; title?: string; mono?: boolean }) {
  if (values.length === 0) return null;
  return (
    <span className={mono ? 'clip mono' : 'clip'} title={title ?? values.join('\n')}>
      {values.join(', ')}
    </span>
  );
}

/** What it wrote, and with its image; while it is not known, that it is being asked for. */
export function SizeCell({ row, sizes }: { row: ContainerRow; sizes: ListSizes }) {
  const t = useTranslations('containers.size');
  const size = sizes.of(row.id);
  if (!size) return <span className="dim">{sizes.busy ? '…' : ''}</span>;
  return (
    <span className="num" title={t('title', { written: formatBytes(size.written), whole: formatBytes(size.whole) })}>
      {formatBytes(size.written)}
    </span>
  );
}
