'use client';

import { useTranslations } from 'next-intl';
import { envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { InspectSection } from '../inspect/InspectSection';
import { DetailFrame } from '../ui/DetailFrame';
import { CompareSection } from './compare/CompareSection';
import { ImageFacts } from './ImageFacts';
import { ImageHead } from './ImageHead';
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
  const reference = detail ? imageTitle(detail) : '';
  return (
    <DetailFrame
      className="idet"
      name={id}
      problem={problem}
      gone={gone ? t('gone') : null}
      head={detail ? <ImageHead detail={detail} row={row} gone={gone} /> : null}
    >
      {detail ? (
        <>
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
        </>
      ) : null}
    </DetailFrame>
  );
}
