'use client';

import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { CompareSection } from './compare/CompareSection';
import { DetailHead } from './DetailHead';
import { ImageFacts } from './ImageFacts';
import { LayerHistory } from './LayerHistory';
import { UsingContainers } from './UsingContainers';
import { useImageDetail } from './use-image-detail';

/** One image: what a container made from it starts with, its layers, its names, and who uses it. */
export function ImageDetailPage({ id }: { id: string }) {
  const t = useTranslations('images.detail');
  const { detail, problem, row, gone } = useImageDetail(useEnv(), id);
  if (!detail)
    return (
      <div className="idet">
        {problem ? <ProblemPanel problem={problem} /> : <Skeleton width="40%" height="28px" />}
      </div>
    );
  return (
    <>
      {gone ? <p className="banner warn">{t('gone')}</p> : null}
      <DetailHead detail={detail} row={row} gone={gone} />
      <div className="idet">
        <ImageFacts detail={detail} row={gone ? undefined : row} />
        {row ? <UsingContainers ids={row.containers} /> : null}
        <LayerHistory history={detail.history} hidden={detail.hidden} />
        <CompareSection detail={detail} />
      </div>
    </>
  );
}
