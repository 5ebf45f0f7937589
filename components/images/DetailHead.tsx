'use client';

import { Download, Play, Tag, Trash2, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ImageDetail, ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import { useTray } from '@/lib/client/jobs/tray';
import { May } from '../session/May';
import { runHref } from '../run/href';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { formatBytes } from '../ui/format';
import { ImageReference } from '../ui/ImageReference';
import { RelativeTime } from '../ui/Time';
import { useImageDialogs } from './dialogs/use-image-dialogs';
import { SaveButton } from './archive/SaveButton';
import { shortImageId } from './names';
import { isForeign, ownPlatform } from './own-platform';
import { RemoveImages } from './RemoveImages';

interface DetailHeadProps {
  detail: ImageDetail;
  row: ImageRow | undefined;
  gone: boolean;
}

/** The image's name, its size and age, and what can be done with it. */
export function DetailHead({ detail, row, gone }: DetailHeadProps) {
  const t = useTranslations('images');
  const env = useEnv();
  const router = useRouter();
  const tray = useTray();
  const own = ownPlatform(useEngine()?.info);
  const [removing, setRemoving] = useState(false);
  const { ask, dialog } = useImageDialogs();
  const [tag] = detail.tags;
  return (
    <header className="dhead">
      <div className="min-w-0 flex-1">
        <h1>{tag ? <ImageReference reference={tag} /> : <code>{shortImageId(detail.id)}</code>}</h1>
        <p className="dmeta num">
          <span>{formatBytes(detail.size)}</span>
          <span>{detail.platform}</span>
          {isForeign(detail.platform, own) ? (
            <span className="badw">{t('platform.foreign', { own: own ?? '' })}</span>
          ) : null}
          {detail.created ? (
            <span>{t.rich('detail.built', { age: () => <RelativeTime at={detail.created ?? ''} /> })}</span>
          ) : null}
          <span className="idl">
            <code>{shortImageId(detail.id)}</code>
            <CopyButton text={detail.id} label={t('detail.copyId')} />
          </span>
        </p>
      </div>
      {gone ? null : (
        <div className="acts">
          {tag ? (
            <May operation="image.pull">
              <Button icon={<Download aria-hidden />} onClick={() => tray.show({ reference: tag, start: true })}>
                {t('actions.pullAgain')}
              </Button>
            </May>
          ) : null}
          <SaveButton images={[detail]} />
          {row ? (
            <>
              <May operation="image.tag">
                <Button icon={<Tag aria-hidden />} onClick={() => ask('tag', row)}>
                  {t('actions.tag')}
                </Button>
              </May>
              <May operation="image.push">
                <Button icon={<Upload aria-hidden />} onClick={() => ask('push', row)}>
                  {t('actions.push')}
                </Button>
              </May>
            </>
          ) : null}
          {row ? (
            <May operation="image.remove">
              <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setRemoving(true)}>
                {t('actions.remove')}
              </Button>
            </May>
          ) : null}
          <May operation="container.create">
            <Button
              variant="primary"
              icon={<Play aria-hidden />}
              href={runHref(env, { image: tag ?? shortImageId(detail.id) })}
            >
              {t('actions.run')}
            </Button>
          </May>
        </div>
      )}
      {dialog}
      {removing && row ? (
        <RemoveImages
          images={[row]}
          onClose={(removed) => {
            setRemoving(false);
            if (removed) router.push(`/environments/${encodeURIComponent(env)}/images`);
          }}
        />
      ) : null}
    </header>
  );
}
