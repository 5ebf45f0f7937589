'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { DiskKind } from '@/lib/contract/disk-use';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import { formatBytes, formatMemory } from '../ui/format';
import { sumImages } from './counts';

interface ImageTotalsProps {
  images: readonly ImageRow[];
  /** What images took when the disk was measured last; null: never yet. */
  measured: DiskKind | null;
}

/** Images with their size, and the host that all this runs on. */
export function ImageTotals({ images, measured }: ImageTotalsProps) {
  const t = useTranslations('overview.counts');
  const env = useEnv();
  const info = useEngine()?.info;
  const { count, bytes, how, unused, dangling } = sumImages(images, measured);
  return (
    <dl className="cnt">
      <div>
        <dt>{t('images')}</dt>
        <dd>
          <Link href={`/environments/${env}/images`}>
            <b className="num">{count}</b>
          </Link>
          <span className="dim num" title={how === 'atMost' ? t('sizeWhy') : undefined}>
            {t('imagesOf', { size: formatBytes(bytes), how, unused, dangling })}
          </span>
        </dd>
      </div>
      {info ? (
        <>
          <div>
            <dt>{t('cores')}</dt>
            <dd>
              <b className="num">{info.cpus}</b>
              <span className="dim">{t('ofHost')}</span>
            </dd>
          </div>
          <div>
            <dt>{t('memory')}</dt>
            <dd>
              <b className="num">{formatMemory(info.memory)}</b>
              <span className="dim">{t('ofHost')}</span>
            </dd>
          </div>
          <div>
            <dt>{t('storage')}</dt>
            <dd>
              <span className="mid">{info.storageDriver}</span>
              <code className="dim clip">{info.rootDir}</code>
            </dd>
          </div>
          <div>
            <dt>{t('system')}</dt>
            <dd>
              <span className="mid">{info.operatingSystem}</span>
              <span className="dim clip">
                {t('kernel', { kernel: info.kernel })}
                {info.cgroupVersion ? ` · ${t('cgroup', { version: info.cgroupVersion })}` : ''}
              </span>
            </dd>
          </div>
        </>
      ) : null}
    </dl>
  );
}
