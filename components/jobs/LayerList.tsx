'use client';

import { useTranslations } from 'next-intl';
import type { Layer } from '@/lib/contract/jobs';
import { formatBytes } from '../ui/format';

const classOf: Partial<Record<Layer['state'], string>> = {
  waiting: 'wait',
  exists: 'have',
  mounted: 'have',
  done: 'full',
};

/** Every layer of a pull: pale where downloaded, solid where unpacked, dashed while it waits, a line when already there. */
export function LayerList({ layers }: { layers: readonly Layer[] }) {
  const t = useTranslations('jobs');
  return (
    <ol className="layers" aria-label={t('layers')}>
      {layers.map((layer) => (
        <li key={layer.id} className={classOf[layer.state]}>
          <code>{layer.id}</code>
          <LayerBar layer={layer} />
          <b>{t(`layer.${layer.state}`)}</b>
          <span className="num">{bytesOf(layer)}</span>
        </li>
      ))}
    </ol>
  );
}

function LayerBar({ layer: { state, size, downloaded, extracted } }: { layer: Layer }) {
  if (state === 'waiting' || state === 'exists' || state === 'mounted') return <span className="bar" aria-hidden />;
  const share = (bytes: number) => `${size ? Math.min(100, (bytes / size) * 100) : state === 'done' ? 100 : 0}%`;
  return (
    <span className="bar" aria-hidden>
      <i style={{ width: share(extracted) }} />
      <i className="got" style={{ width: share(Math.max(0, downloaded - extracted)) }} />
    </span>
  );
}

function bytesOf({ state, size, downloaded, extracted }: Layer): string {
  if (size === null) return downloaded ? formatBytes(downloaded) : '';
  const moving = state === 'downloading' || state === 'extracting' || state === 'pushing';
  return moving
    ? `${formatBytes(state === 'extracting' ? extracted : downloaded)} / ${formatBytes(size)}`
    : formatBytes(size);
}
