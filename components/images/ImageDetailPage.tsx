'use client';

import { useTranslations } from 'next-intl';
import { envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { InspectSection } from '../inspect/InspectSection';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { CompareSection } from './compare/CompareSection';
import { DetailHead } from './DetailHead';
import { ImageFacts } from './ImageFacts';
import { LayerHistory } from './LayerHistory';
import { imageTitle } from './names';
import { UsingContainers } from './UsingContainers';
import { useImageDetail } from './use-image-detail';

/** One image: what a container made from it starts with, its layers, its names, and who uses it. */
export function ImageDetailPage({ id }: { id: string }) {
  return (
    <QueryProvider>
      <Image id={id} />
    </QueryProvider>
  );
}

function Image({ id }: { id: string }) {
  const t = useTranslations('images.detail');
  const env = useEnv();
  const { detail, problem, row, gone } = useImageDetail(env, id);
  if (!detail)
    return (
      <div className="idet">
        {problem ? <ProblemPanel problem={problem} /> : <Skeleton width="40%" height="28px" />}
      </div>
    );
  const reference = imageTitle(detail);
  return (
    <>
      {gone ? <p className="banner warn">{t('gone')}</p> : null}
      <DetailHead detail={detail} row={row} gone={gone} />
      <div className="idet">
        <ImageFacts detail={detail} row={gone ? undefined : row} />
        {row ? <UsingContainers ids={row.containers} /> : null}
        <LayerHistory history={detail.history} hidden={detail.hidden} />
        <CompareSection detail={detail} />
        <InspectSection
          path={`${envPath(env, 'images', 'json')}?${new URLSearchParams({ reference: detail.id }).toString()}`}
          command={(format) => dockerCommand('image.inspect', { reference, format })}
          file={reference.replace(/[^\w.-]+/g, '-')}
          hidden={detail.hidden}
          version={detail}
        />
      </div>
    </>
  );
}
