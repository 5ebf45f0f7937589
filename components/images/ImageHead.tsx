'use client';

import { Download, Play, Tag, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageDetail, ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import { useTray } from '@/lib/client/jobs/tray';
import { RemoveButton } from '../removal/RemoveButton';
import { May } from '../session/May';
import { runHref } from '../run/href';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { DetailHead } from '../ui/DetailHead';
import { formatBytes } from '../ui/format';
import { ImageReference } from '../ui/ImageReference';
import { RelativeTime } from '../ui/Time';
import { useImageDialogs } from './dialogs/use-image-dialogs';
import { SaveButton } from './archive/SaveButton';
import { imagesHref, shortImageId } from './names';
import { isForeign, ownPlatform } from './own-platform';
import { RemoveImages } from './RemoveImages';

interface ImageHeadProps {
  detail: ImageDetail;
  row: ImageRow | undefined;
  gone: boolean;
}

/** The image's name, its size and age, and what can be done with it. */
export function ImageHead({ detail, row, gone }: ImageHeadProps) {
  const t = useTranslations('images');
  const own = ownPlatform(useEngine()?.info);
  const [tag] = detail.tags;
  const { created } = detail;
  const facts = (
    <>
      {/* With containerd's image store the engine's inspect counts the compressed bytes alone, its list all that it takes. */}
      <span>{formatBytes(row?.size ?? detail.size)}</span>
      <span>{detail.platform}</span>
      {isForeign(detail.platform, own) ? (
        <span className="badw">{t('platform.foreign', { own: own ?? '' })}</span>
      ) : null}
      {created ? <span>{t.rich('detail.built', { age: () => <RelativeTime at={created} /> })}</span> : null}
      <span className="idl">
        <code>{shortImageId(detail.id)}</code>
        <CopyButton text={detail.id} label={t('detail.copyId')} />
      </span>
    </>
  );
  return (
    <DetailHead title={tag ? <ImageReference reference={tag} /> : <code>{shortImageId(detail.id)}</code>} facts={facts}>
      {gone ? null : <HeadActions detail={detail} row={row} />}
    </DetailHead>
  );
}

function HeadActions({ detail, row }: Omit<ImageHeadProps, 'gone'>) {
  const t = useTranslations('images.actions');
  const env = useEnv();
  const tray = useTray();
  const { ask, dialog } = useImageDialogs();
  const [tag] = detail.tags;
  return (
    <>
      {tag ? (
        <May operation="image.pull">
          <Button icon={<Download aria-hidden />} onClick={() => tray.show({ reference: tag, start: true })}>
            {t('pullAgain')}
          </Button>
        </May>
      ) : null}
      <SaveButton images={[detail]} />
      {row ? (
        <>
          <May operation="image.tag">
            <Button icon={<Tag aria-hidden />} onClick={() => ask('tag', row)}>
              {t('tag')}
            </Button>
          </May>
          <May operation="image.push">
            <Button icon={<Upload aria-hidden />} onClick={() => ask('push', row)}>
              {t('push')}
            </Button>
          </May>
          <RemoveButton operation="image.remove" label={t('remove')} back={imagesHref(env)}>
            {(onClose) => <RemoveImages images={[row]} onClose={onClose} />}
          </RemoveButton>
        </>
      ) : null}
      <May operation="container.create">
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          href={runHref(env, { image: tag ?? shortImageId(detail.id) })}
        >
          {t('run')}
        </Button>
      </May>
      {dialog}
    </>
  );
}
